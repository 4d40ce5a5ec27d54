import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { type OperatorGrid, operatorSchema } from './operator.ts';

const FILE = path.resolve('app/governance/data/operator-functions.yaml');

let loaded: OperatorGrid | undefined;

/** The grid of the operator's functions, read once. Throws with every mistake when the file does not fit its schema. */
export function getOperatorGrid(): OperatorGrid {
  loaded ??= read();
  return loaded;
}

function read(): OperatorGrid {
  const result = operatorSchema.safeParse(parse(readFileSync(FILE, 'utf8')));
  if (!result.success) throw new Error(`${FILE} does not fit its schema:\n${z.prettifyError(result.error)}`);
  return result.data;
}
