import { entryColumns, entryRows } from '~/holders/entry-rows.ts';
import { entryCell } from '~/holders/entry-words.ts';
import { dayOf } from '~/holders/local-time.ts';
import { datasetManifest } from '~/holders/manifests.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { formatDate, formatNumber } from '~/platform/i18n/format.ts';
import { inLocale, pick } from '~/platform/i18n/messages.ts';
import type { Reading } from '~/platform/reading.ts';
import { readNote } from '~/vault/read-note.server.ts';
import { declaredDatasets } from '../find-declared.ts';
import { readDescription } from '../read-description.server.ts';
import { describeFor, readEntriesFor, readFor } from '../shares/read-for.server.ts';
import type { ShareReader } from '../shares/share-reader.ts';
import { descriptionRows } from './description-rows.ts';
import type { ExportFile, ExportInput, ExportPart } from './export-part.ts';
import { messages } from './messages.ts';
import { dateCell, decimalOf, readingsCsv, toCsv } from './readings-csv.ts';

const EXPORT: ShareReader = { kind: 'export' };

/** What lies in their own space, and what services keep copies of; and what the person stated: all theirs to take. */
export const spaceFiles: ExportPart = async (context, input) => [
  ...(await readingFiles(context, input)),
  ...(await entryFiles(context, input)),
  ...(await statementFiles(context, input)),
  ...(await noteFiles(context, input)),
];

async function readingFiles(context: AppContext, { tester, definition, locale }: ExportInput): Promise<ExportFile[]> {
  const words = pick(messages, locale);
  const testerId = tester.id;
  const day = (reading: Reading | undefined): string => (reading ? formatDate(locale, dayOf(reading.start)) : '');
  const files: ExportFile[] = [];
  for (const { dataset, firstMonth, lastMonth } of await describeFor(context, { testerId, reader: EXPORT })) {
    if (datasetManifest(dataset)?.yields === 'entries') continue;
    const range = { from: Date.parse(`${firstMonth}-01T00:00Z`), to: endOfMonth(lastMonth) };
    const answer = await readFor(context, { testerId, dataset, ...range, reader: EXPORT });
    if (answer.sight !== 'readings') continue;
    const readings = answer.value;
    const described = definition.datasets.find(({ key }) => key === dataset);
    files.push({
      name: `${words.names.readings}/${fileOf(dataset)}`,
      content: readingsCsv(locale, Object.values(words.readingsHeadings), readings),
      about: words.files.dataset(
        described ? inLocale(described.title, locale) : dataset,
        formatNumber(locale, readings.length),
        day(readings[0]),
        day(readings.at(-1)),
      ),
    });
  }
  return files;
}

/** What organisations know, one file a dataset: a line for each entry, or for each line of it. */
async function entryFiles(context: AppContext, { tester, definition, locale }: ExportInput): Promise<ExportFile[]> {
  const words = pick(messages, locale);
  const testerId = tester.id;
  const files: ExportFile[] = [];
  for (const { dataset, firstMonth, lastMonth } of await describeFor(context, { testerId, reader: EXPORT })) {
    const manifest = datasetManifest(dataset);
    if (manifest?.yields !== 'entries') continue;
    const range = { from: Date.parse(`${firstMonth}-01T00:00Z`), to: endOfMonth(lastMonth) };
    const answer = await readEntriesFor(context, { testerId, dataset, ...range, reader: EXPORT });
    if (answer.sight !== 'readings') continue;
    const columns = entryColumns(manifest.fields);
    const rows = answer.value.flatMap((entry) =>
      entryRows(manifest.fields, entry).map((row) => [
        dateCell(new Date(entry.at)),
        ...columns.map(({ field }, at) => entryCell(locale, field, row[at], decimalOf(locale))),
      ]),
    );
    const described = definition.datasets.find(({ key }) => key === dataset);
    files.push({
      name: `${words.names.entries}/${fileOf(dataset)}`,
      content: toCsv(locale, [words.entryDate, ...columns.map(({ field }) => inLocale(field.title, locale))], rows),
      about: words.files.entries(
        described ? inLocale(described.title, locale) : dataset,
        formatNumber(locale, answer.value.length),
      ),
    });
  }
  return files;
}

function endOfMonth(month: string): number {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return Date.UTC(year, number, 1);
}

async function statementFiles(context: AppContext, { tester, definition, locale }: ExportInput): Promise<ExportFile[]> {
  const words = pick(messages, locale);
  const files: ExportFile[] = [];
  for (const { key, title, fields } of declaredDatasets(definition)) {
    const asked = { testerId: tester.id, definition, dataset: key, reader: EXPORT };
    const rows = descriptionRows(locale, fields, await readDescription(context, asked));
    if (rows.length === 0) continue;
    files.push({
      name: `${words.names.statements}/${fileOf(key)}`,
      content: toCsv(locale, Object.values(words.descriptionHeadings), rows),
      about: words.files.statement(inLocale(title, locale)),
    });
  }
  return files;
}

/** What they wrote down for themselves: a line for each row, a column for each thing that a row says. */
async function noteFiles(context: AppContext, { tester, definition, locale }: ExportInput): Promise<ExportFile[]> {
  const words = pick(messages, locale);
  const names = await context.db.vaultNote.findMany({
    where: { testerId: tester.id },
    orderBy: [{ dataset: 'asc' }, { topic: 'asc' }],
    select: { testerId: true, dataset: true, topic: true },
  });
  const files: ExportFile[] = [];
  for (const name of names) {
    const rows = await readNote(context, { ...name, reader: 'export' });
    const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
    const described = definition.datasets.find(({ key }) => key === name.dataset);
    files.push({
      name: `${words.names.statements}/${name.topic}-${fileOf(name.dataset)}`,
      content: toCsv(
        locale,
        columns,
        rows.map((row) => columns.map((column) => String(row[column] ?? ''))),
      ),
      about: words.files.note(described ? inLocale(described.title, locale) : name.dataset),
    });
  }
  return files;
}

const fileOf = (dataset: string): string => `${dataset.replace('/', '-')}.csv`;
