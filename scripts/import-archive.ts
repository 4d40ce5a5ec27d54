import { parseArgs } from 'node:util';
import { MOST_BYTES, type ReadArchive, readArchive } from '~/pilots/archive/read-archive.server.ts';
import { archiveCliMessages } from '~/pilots/messages/archive-cli.ts';
import { messages as importMessages } from '~/pilots/messages/import.ts';
import { isAppError } from '~/platform/app-error.ts';
import { asLocale, DEFAULT_LOCALE, inLocale, pick } from '~/platform/i18n/messages.ts';
import { print, Refused, readInput } from './terminal.ts';

/**
 * npm run -s import:archive -- FILE --dry-run [--json]
 * npm run -s import:archive -- FILE --territory nantes [--initiative ID] [--slug NAME] [--json]
 *
 * A dry run opens no database: what does is loaded only when something is to be written.
 */
const locale = asLocale((process.env.LC_ALL || process.env.LANG || '').slice(0, 2)) ?? DEFAULT_LOCALE;
const t = pick(archiveCliMessages, locale);
const problems = pick(importMessages, locale).problems;

try {
  await main();
} catch (error) {
  process.stderr.write(`${sentenceOf(error)}\n`);
  process.exitCode = 1;
}

async function main(): Promise<void> {
  const { file, values } = readArguments();
  const archive = readArchive(readFile(file), locale);
  if (archive.state === 'refused') throw new Refused(problems[archive.problem]);
  if (archive.state === 'faulty') {
    throw new Refused([pick(importMessages, locale).faulty, ...archive.problems].join('\n'));
  }
  const said = summaryOf(archive);
  if (values['dry-run']) {
    print(values.json ? JSON.stringify(said, null, 2) : t.summary({ ...said, title: inLocale(said.title, locale) }));
    return;
  }
  if (!values.territory) throw new Refused(t.needTerritory);
  const slug = values.slug ?? archive.manifest.slug;
  const { importFromCommandLine } = await import('~/pilots/archive/import-from-command-line.server.ts');
  await importFromCommandLine({ archive, slug, territoryId: values.territory, initiativeId: values.initiative });
  print(values.json ? JSON.stringify({ ...said, imported: slug }, null, 2) : t.imported(slug));
}

function summaryOf({ manifest, history, definition, hash }: Extract<ReadArchive, { state: 'read' }>) {
  const { slug, title, territory, exportedAt, protocolVersion, withFigures } = manifest;
  return {
    ...{ slug, title, territory, exportedAt, protocolVersion, withFigures, hash },
    ...{ versions: history.length, panels: definition.panels.length },
  };
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
        slug: { type: 'string' },
      },
    });
    const [file, ...others] = positionals;
    if (file === undefined || others.length > 0) throw new Refused(t.usage);
    return { file, values };
  } catch {
    throw new Refused(t.usage);
  }
}

/** What was named, or the sentence that says there is none. */
function readFile(file: string): Uint8Array {
  const bytes = readInput(file, MOST_BYTES);
  if (!bytes) throw new Refused(t.noFile(file));
  return bytes;
}

function sentenceOf(error: unknown): string {
  if (error instanceof Refused) return error.message;
  if (isAppError(error)) {
    const reason = error.code.slice(error.code.indexOf('.') + 1);
    if (reason === 'import-initiative') return t.needInitiative(String(error.params?.ids ?? ''));
    return (problems as Readonly<Record<string, string>>)[reason] ?? t.unexpected(error.message);
  }
  return t.unexpected(error instanceof Error ? (error.message.split('\n')[0] ?? '') : '');
}
