import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { type Behaviour, behaviourSchema } from './model.ts';

let behaviour: Behaviour | undefined;

/** The assumptions about simulated people, read once. Throws when the file is not what it must be. */
export function loadBehaviour(): Behaviour {
  behaviour ??= behaviourSchema.parse(parse(readFileSync(path.resolve('app/rehearsal/data/behaviour.yaml'), 'utf8')));
  return behaviour;
}
