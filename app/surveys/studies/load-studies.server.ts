import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { type Study, studySchema } from './study.ts';

const FOLDER = path.resolve('methodology/studies');

let loaded: readonly Study[] | undefined;

/** The ready-made studies, by key, read once: they change only with the product. Throws with every mistake. */
export function loadStudies(): readonly Study[] {
  loaded ??= readStudies(FOLDER);
  return loaded;
}

/** Reads and checks a folder of studies. Throws an Error that names the file and what does not fit. */
export function readStudies(folder: string): Study[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return names.sort().map((name) => {
    const result = studySchema.safeParse(JSON.parse(readFileSync(path.join(folder, name), 'utf8')));
    if (!result.success) throw new Error(`${name} does not fit its schema:\n${z.prettifyError(result.error)}`);
    if (`${result.data.key}.json` !== name) throw new Error(`${name} says that its key is ${result.data.key}`);
    return result.data;
  });
}

export const findStudy = (key: string): Study | undefined => loadStudies().find((study) => study.key === key);
