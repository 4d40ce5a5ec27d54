import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { type Selector, selectorSchema } from './selector.ts';

const FILE = path.resolve('app/governance/data/selector.yaml');

let loaded: Selector | undefined;

/** The questionnaire, read once. Throws with every mistake when the file does not fit its schema. */
export function getSelector(): Selector {
  loaded ??= read();
  return loaded;
}

function read(): Selector {
  const result = selectorSchema.safeParse(parse(readFileSync(FILE, 'utf8')));
  if (!result.success) throw new Error(`${FILE} does not fit its schema:\n${z.prettifyError(result.error)}`);
  return result.data;
}
