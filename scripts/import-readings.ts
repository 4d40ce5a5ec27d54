import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { offsetStamp } from '../app/holders/local-time.ts';
import { messages } from '../app/holders/messages.ts';
import { parseReadingsFile } from '../app/holders/parse-readings-file.server.ts';
import type { Series } from '../app/holders/series.ts';
import { isAppError } from '../app/platform/app-error.ts';
import { formatDate, formatNumber } from '../app/platform/i18n/format.ts';
import { pick } from '../app/platform/i18n/messages.ts';
import { messages as spreadsheetMessages } from '../app/platform/spreadsheet/messages.ts';

/**
 * npm run -s import:readings -- FILE --dry-run [--json]
 * Says what a customer's download holds. Readings are imported by their owner, in their own space; from here there is
 * no one to give them to, so --dry-run is the only way.
 */
const USAGE = 'Usage: npm run -s import:readings -- FILE --dry-run [--json]';

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { 'dry-run': { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
  });
  const [file, ...others] = positionals;
  if (!file || others.length > 0) return stop(USAGE);
  if (!values['dry-run'])
    return stop(`Only --dry-run is possible here: readings belong to a tester's own space. ${USAGE}`);
  const bytes = await readFile(file).catch(() => undefined);
  if (!bytes) return stop(`Le fichier « ${file} » ne peut pas être lu.`);
  const { series } = await parseReadingsFile(bytes, path.basename(file));
  process.stdout.write(values.json ? `${JSON.stringify(series.map(toJson), null, 2)}\n` : series.map(toText).join(''));
}

function toJson({ dataset, unit, intervalMinutes, count, first, last, gaps, duplicates, refused }: Series) {
  return {
    dataset,
    unit,
    intervalMinutes,
    count,
    first: offsetStamp(first),
    last: offsetStamp(last),
    gaps: gaps.map(({ from, to }) => ({ from: offsetStamp(from), to: offsetStamp(to) })),
    duplicates,
    refused: refused.map(({ line, reason, text }) => ({
      line,
      reason: `${reason}: ${words.refused[reason]} (${text})`,
    })),
  };
}

const words = pick(messages, 'fr');

function toText(series: Series): string {
  const total = series.readings.reduce((sum, { value }) => sum + value, 0) / 1000;
  const dates = [series.first, series.last].map((at) => formatDate('fr', new Date(at))).join(' → ');
  return [
    `${series.dataset}, pas de ${series.intervalMinutes} min : ${series.count} mesures, ${dates}, ${formatNumber('fr', Math.round(total))} kWh`,
    `  trous : ${series.gaps.length} · doublons : ${series.duplicates} · lignes refusées : ${series.refused.length}`,
    ...series.gaps.map(({ from, to }) => `  trou de ${offsetStamp(from)} à ${offsetStamp(to)}`),
    ...series.refused.map(({ line, reason, text }) => `  ligne ${line} : ${words.refused[reason]} (${text})`),
    '',
  ].join('\n');
}

/** The sentence for an error that a file can cause; any other error is a defect and keeps its trace. */
function sentenceOf(error: unknown): string {
  if (!isAppError(error)) throw error;
  const reason = error.code.slice(error.code.indexOf('.') + 1);
  const texts: Record<string, unknown> = { ...words.errors, ...pick(spreadsheetMessages, 'fr').errors };
  const text = texts[reason];
  return typeof text === 'function' ? String(text(error.params)) : String(text ?? error.code);
}

function stop(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}

main().catch((error: unknown) => stop(sentenceOf(error)));
