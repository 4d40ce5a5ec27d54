import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { type Check, checksSchema } from './check.ts';
import { type Closures, publicHolidaysSchema, schoolHolidaysSchema } from './closures.ts';

const FOLDER = path.resolve('app/scenarios/preflight');

let loaded: { readonly checks: readonly Check[]; readonly closures: Closures } | undefined;

/** The checks and the calendars, read once: they change only with the product. Throws when a file does not fit. */
export function loadChecks(): { readonly checks: readonly Check[]; readonly closures: Closures } {
  loaded ??= {
    checks: read('checks.yaml', checksSchema),
    closures: {
      school: read('data/school-holidays.yaml', schoolHolidaysSchema),
      publicHolidays: read('data/public-holidays.yaml', publicHolidaysSchema),
    },
  };
  return loaded;
}

function read<S extends z.ZodType>(name: string, schema: S): z.infer<S> {
  const result = schema.safeParse(parse(readFileSync(path.join(FOLDER, name), 'utf8')));
  if (!result.success) throw new Error(`${name} does not fit its schema:\n${z.prettifyError(result.error)}`);
  return result.data;
}
