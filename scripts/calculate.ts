import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { Calculator } from '~/platform/calculator.ts';
import { asLocale, inLocale } from '~/platform/i18n/messages.ts';
import { RESEARCH_CALCULATORS } from '~/research/calculators/calculators.ts';
import { CALCULATORS } from '~/services/calculators.server.ts';
import { print } from './terminal.ts';

/**
 * npm run -s calculate -- ID < input.json   the result, as JSON
 * npm run -s calculate -- --list            every calculator
 * npm run -s calculate -- --schema ID       JSON Schema of its input and output, units included
 * Exit code 2, with a message per field, when the input is not what the calculator takes.
 */
const ALL = [...CALCULATORS, ...RESEARCH_CALCULATORS];
const USAGE = 'npm run -s calculate -- ID < input.json | --list | --schema ID';
const locale = asLocale((process.env.LC_ALL || process.env.LANG || '').slice(0, 2)) ?? 'en';
if (locale === 'fr') z.config(z.locales.fr());

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { list: { type: 'boolean', default: false }, schema: { type: 'string' } },
  });
  if (values.list) for (const { id, title } of ALL) print(`${id}\t${inLocale(title, locale)}`);
  else if (values.schema !== undefined) describe(find(values.schema));
  else if (positionals.length === 1) calculate(find(positionals[0] ?? ''));
  else refuse([USAGE]);
} catch (error) {
  refuse([error instanceof Error ? error.message : String(error), USAGE]);
}

function find(id: string): Calculator {
  const found = ALL.find((one) => one.id === id);
  if (!found) throw new RangeError(`${id}: ${ALL.map((one) => one.id).join(', ')}`);
  return found;
}

function describe({ input, output }: Calculator): void {
  const schemas = { input: z.toJSONSchema(input, { io: 'input' }), output: z.toJSONSchema(output, { io: 'input' }) };
  print(JSON.stringify(schemas, null, 2));
}

function calculate({ input, compute }: Calculator): void {
  const read = input.safeParse(JSON.parse(readFileSync(0, 'utf8')));
  if (read.success) print(JSON.stringify(compute(read.data), null, 2));
  else refuse(read.error.issues.map(({ path, message }) => `${path.join('.') || '(input)'}: ${message}`));
}

function refuse(lines: readonly string[]): void {
  for (const line of lines) process.stderr.write(`${line}\n`);
  process.exitCode = 2;
}
