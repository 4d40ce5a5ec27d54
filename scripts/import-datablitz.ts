import path from 'node:path';
import { parseArgs } from 'node:util';
import { READ_AT_MOST } from '~/datamap/datablitz/model.ts';
import { printedReading, readDatablitz } from '~/datamap/datablitz/read-datablitz.ts';
import { errorText } from '~/datamap/error-text.ts';
import { cliMessages } from '~/datamap/messages/cli.ts';
import { asLocale, DEFAULT_LOCALE, pick } from '~/platform/i18n/messages.ts';
import { READ_LIMITS } from '~/platform/spreadsheet/book.ts';
import { readSpreadsheet } from '~/platform/spreadsheet/read-spreadsheet.server.ts';
import { print, Refused, readInput } from './terminal.ts';

/**
 * npm run -s import:datablitz -- FILE --dry-run [--json]
 * npm run -s import:datablitz -- FILE --territory nantes [--initiative ID] [--json]
 *
 * A dry run opens no database: what does is loaded only when something is to be written.
 */
const locale = asLocale((process.env.LC_ALL ?? process.env.LANG ?? '').slice(0, 2)) ?? DEFAULT_LOCALE;
const t = pick(cliMessages, locale);

try {
  await main();
} catch (error) {
  const text = error instanceof Refused ? error.message : errorText(error, locale);
  process.stderr.write(`${text ?? t.unexpected(error instanceof Error ? (error.message.split('\n')[0] ?? '') : '')}\n`);
  process.exitCode = 1;
}

async function main(): Promise<void> {
  const { file, dryRun, json, territory, initiative } = readArguments();
  const bytes = readFile(file);
  const fileName = path.basename(file);
  if (!dryRun) {
    if (!territory) throw new Refused(t.needTerritory);
    const { importFromCommandLine } = await import('~/datamap/import-from-command-line.server.ts');
    const result = await importFromCommandLine({ fileName, bytes, territoryId: territory, initiativeId: initiative });
    print(json ? JSON.stringify(result) : t.imported(result.created, result.updated, result.left));
    return;
  }
  const reading = readDatablitz(await readSpreadsheet({ fileName, bytes }, READ_AT_MOST));
  print(json ? JSON.stringify(printedReading(reading), null, 2) : t.summary(reading));
}

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        'dry-run': { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        territory: { type: 'string' },
        initiative: { type: 'string' },
      },
    });
    const [file, ...others] = positionals;
    if (file === undefined || others.length > 0) throw new Refused(t.usage);
    return {
      file,
      dryRun: values['dry-run'],
      json: values.json,
      territory: values.territory,
      initiative: values.initiative,
    };
  } catch {
    throw new Refused(t.usage);
  }
}

/** What was named, or the sentence that says there is none. */
function readFile(file: string): Uint8Array {
  const bytes = readInput(file, READ_LIMITS.maxBytes);
  if (!bytes) throw new Refused(t.noFile(file));
  return bytes;
}
