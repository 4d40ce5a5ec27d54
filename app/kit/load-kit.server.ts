import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { typesetTexts } from '~/platform/i18n/typeset-texts.ts';
import { type Kit, kitSchema } from './schema/kit.ts';

const FOLDER = path.resolve('methodology');

/** Parts kept one file each in a folder of their own; the others are one file, named as the part. */
const FOLDERS = { workshops: 'workshops', useCases: 'use-cases' } as const;

let loaded: Kit | undefined;

/** The kit, read once, its French set as it is printed: it changes only with the product. Throws with every mistake when a file does not fit the schema. */
export function getKit(): Kit {
  loaded ??= typesetTexts(readKit(FOLDER));
  return loaded;
}

/** Reads and validates a methodology folder. Throws an Error that lists what does not fit, with its path. */
export function readKit(folder: string): Kit {
  const raw: Record<string, unknown> = {};
  for (const part of Object.keys(kitSchema.shape)) {
    const own = part === 'workshops' || part === 'useCases' ? FOLDERS[part] : undefined;
    raw[part] = own ? readAll(path.join(folder, own)) : readOne(path.join(folder, `${part}.yaml`));
  }
  const result = kitSchema.safeParse(raw);
  if (!result.success) throw new Error(`methodology/ does not fit its schema:\n${z.prettifyError(result.error)}`);
  return result.data;
}

const readOne = (file: string): unknown => parse(readFileSync(file, 'utf8'));

function readAll(folder: string): unknown[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return names.sort().map((name) => readOne(path.join(folder, name)));
}
