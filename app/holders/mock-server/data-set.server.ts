import { stringify } from 'csv-stringify/sync';
import { strToU8 } from 'fflate';
import type { Clock } from '~/platform/clock.ts';
import { entryColumns } from '../entry-rows.ts';
import type { DatasetManifest } from '../holder.ts';
import { manifests } from '../manifests.ts';
import { syntheticTable } from '../synthetic-table.server.ts';
import { personOf } from './people.ts';

/** A year shows every season and every yearly notice; half-hours, a month. */
const daysOf = (dataset: DatasetManifest): number =>
  dataset.yields === 'readings' && dataset.intervalMinutes !== null && dataset.intervalMinutes < 1440 ? 28 : 366;

const readme = (people: number): string => `# Synthetic data set

${people} simulated people, the year before today (28 days of half-hours), every holder: one file for each dataset. Nobody real is behind any line.
Les ${people} personnes sont simulées : aucune ligne ne vient de quelqu'un.

- people.json: who they are, \`customer\` being the word for them; \`numbers\` are those by which each holder knows them. In the tables, \`person\` is their rank there, from 1.
- dictionary.csv: every column of every table, in French and English, with its unit.
- Times are ISO 8601, in UTC. Amounts are whole cents of euro.
- Licence: CC0 1.0.
`;

/** Files of the synthetic data set, by name: what the simulated holders answer about these people. */
export async function syntheticDataSet(
  context: { readonly clock: Clock },
  people: readonly string[],
): Promise<Record<string, Uint8Array>> {
  const files: Record<string, Uint8Array> = {
    'README.md': strToU8(readme(people.length)),
    'people.json': strToU8(`${JSON.stringify(people.map(personOf), null, 2)}\n`),
    'dictionary.csv': strToU8(dictionary()),
  };
  for (const { id, datasets, permissions } of Object.values(manifests)) {
    const including = permissions.map(({ key }) => key);
    for (const described of datasets) {
      const { key: dataset } = described;
      const { text } = await syntheticTable(context, {
        ...{ holderId: id, dataset, including, people, days: daysOf(described) },
      });
      files[fileOf(dataset)] = strToU8(text);
    }
  }
  return files;
}

const fileOf = (dataset: string): string => `${dataset.replace('/', '-')}.csv`;

function dictionary(): string {
  const rows = Object.values(manifests).flatMap(({ datasets }) => datasets.flatMap(columnsOf));
  return stringify([['file', 'column', 'unit', 'fr', 'en'], ...rows]);
}

function columnsOf(dataset: DatasetManifest): string[][] {
  const file = fileOf(dataset.key);
  if (dataset.yields === 'readings') {
    return [
      [file, 'start', '', 'Début, UTC', 'Start, UTC'],
      [file, 'minutes', 'min', 'Durée', 'Duration'],
      [file, 'value', dataset.unit, dataset.title.fr, dataset.title.en],
    ];
  }
  return entryColumns(dataset.fields).map(({ name, field }) => [
    ...[file, name],
    'unit' in field && field.unit ? field.unit.en : field.kind === 'cents' ? 'cents' : '',
    ...[field.title.fr, field.title.en],
  ]);
}
