import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { pilotJsonSchema } from '~/pilots/json-schema.ts';

/** npm run pilots:schema: writes the schema that editors use; with --check, only says whether it is up to date. */
const FILE = 'pilot-configs/pilot.schema.json';
const wanted = pilotJsonSchema();

if (!process.argv.includes('--check')) {
  writeFileSync(FILE, wanted);
  console.log(`${FILE} written`);
} else if (!existsSync(FILE) || readFileSync(FILE, 'utf8') !== wanted) {
  console.error(`${FILE} is out of date: npm run pilots:schema`);
  process.exitCode = 1;
}
