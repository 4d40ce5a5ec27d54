import { createHash } from 'node:crypto';
import { strToU8 } from 'fflate';
import type { ApartJob } from '~/platform/apart/run-apart.server.ts';
import { anonymise } from './anonymise.ts';
import { answersTable, questionsTable } from './answers-table.ts';
import { codebook, dictionaryRows } from './dictionary.ts';
import { drawIds } from './draw-ids.ts';
import type { ExportRequest } from './export-request.ts';
import { figuresOfTables } from './figures-of-tables.ts';
import { figuresScript } from './figures-script.ts';
import { activityTable, stagesTable } from './log-tables.ts';
import type { Anonymity, ExportManifest, WrittenTable } from './manifest.ts';
import type { ExportSource } from './source.ts';
import type { Table } from './table.ts';
import { knownOf, peopleOf, testersTable } from './testers-table.ts';
import { countCsv, readParquet, writeCsv, writeParquet } from './write-tables.server.ts';

interface WrittenFiles {
  readonly files: Readonly<Record<string, Uint8Array>>;
  readonly tables: ExportManifest['tables'];
  readonly names: ExportManifest['names'];
  readonly anonymity: Anonymity;
}

export interface FilesToWrite {
  readonly source: ExportSource;
  readonly request: ExportRequest;
  /** What people are named by, in this export. */
  readonly key: Uint8Array;
}

/** Writing and reading back some hundred thousand rows takes seconds: apart, no page waits for it. */
export const exportFilesJob: ApartJob<FilesToWrite, WrittenFiles | null> = {
  kind: 'research-export-files',
  run: (input) => writeResearchFiles(input),
};

/**
 * The rows of a research export: tables, dictionary, codebook, figures and the script that makes them again. Null when
 * there are fewer people than a group must have.
 */
async function writeResearchFiles({ source, request, key }: FilesToWrite): Promise<WrittenFiles | null> {
  const ids = drawIds(source.trajectories.keys(), key);
  const people = peopleOf(source, (pseudonym) => ids.get(pseudonym) ?? '');
  const { startsOn } = source.definition.calendar;
  const anonymised = anonymise(knownOf(people, source), { ...request, startsOn });
  if (!anonymised) return null;

  const testers = testersTable(people, anonymised, source);
  const activity = activityTable(people, source);
  const answers = request.answers
    ? [answersTable(people, source.waves, request), questionsTable(source.waves)].filter(({ rows }) => rows.length > 0)
    : [];
  const all = [testers, stagesTable(people), activity, ...answers];
  const written = await Promise.all(all.map((table) => writeTable(table, request.parquet)));
  const figures = figuresOfTables({ testers, activity }).map((figure): [string, Uint8Array] => [
    `figures/${figure.name}.csv`,
    strToU8(writeCsv(figure)),
  ]);
  const { columns, made, smallestBefore } = anonymised;
  return {
    files: {
      ...Object.assign({}, ...written.map(({ files }) => files)),
      'dictionary.csv': strToU8(writeCsv(dictionaryRows(all))),
      'codebook.fr.md': strToU8(codebook(all, 'fr')),
      'codebook.en.md': strToU8(codebook(all, 'en')),
      'figures.R': strToU8(figuresScript()),
      ...Object.fromEntries(figures),
    },
    tables: Object.fromEntries(written.map(({ name, said }) => [name, said])),
    names: { kind: request.stableIds ? 'stable' : 'once', seed: markOf(key) },
    anonymity: {
      ...{ k: request.k, columns, smallestBefore },
      ...{ smallest: made.smallest, withheld: made.withheld, loss: made.loss },
      levels: Object.fromEntries(columns.map((column, i) => [column, made.levels[i] ?? 0])),
    },
  };
}

/** Tells keys apart without giving one away. */
const markOf = (key: Uint8Array): string => createHash('sha256').update(key).digest('hex').slice(0, 16);

async function writeTable(
  table: Table,
  parquet: boolean,
): Promise<{ name: string; files: Record<string, Uint8Array>; said: WrittenTable }> {
  const { name, columns, rows } = table;
  const csv = writeCsv({ columns: columns.map((column) => column.name), rows });
  const files: Record<string, Uint8Array> = { [`data/${name}.csv`]: strToU8(csv) };
  const counts: Record<string, number> = { [`data/${name}.csv`]: countCsv(csv) };
  if (parquet) {
    const bytes = writeParquet(table);
    files[`data/${name}.parquet`] = bytes;
    counts[`data/${name}.parquet`] = (await readParquet(bytes)).length;
  }
  for (const [file, count] of Object.entries(counts)) {
    if (count !== rows.length) throw new Error(`${file} holds ${count} rows of ${rows.length}`);
  }
  const said = Object.fromEntries(Object.entries(counts).map(([file, count]) => [file, { rows: count }]));
  return { name, files, said: { rows: rows.length, files: said } };
}
