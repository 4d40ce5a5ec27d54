import { entryColumns, entryRows } from '~/holders/entry-rows.ts';
import { memoryGrantStore } from '~/holders/grant-store.ts';
import type { DatasetManifest, FetchedWindow } from '~/holders/holder.ts';
import { isHolderId } from '~/holders/holder-ids.ts';
import { addDays, dayOf } from '~/holders/local-time.ts';
import { datasetManifest, manifests } from '~/holders/manifests.ts';
import { holders } from '~/holders/registry.ts';
import { createSandboxFetch } from '~/holders/sandbox-fetch.server.ts';
import { sandboxGrant } from '~/holders/sandbox-person.ts';
import { householdSeed } from '~/holders/synthetic/household.ts';
import { isAppError } from '~/platform/app-error.ts';
import type { Clock } from '~/platform/clock.ts';
import type { EntryValue } from '~/platform/entry.ts';
import type { PilotDefinition } from '../definition.ts';

/** Simulated people, and days before today, of each dataset. */
export const SYNTHETIC_PEOPLE = 3;
export const SYNTHETIC_DAYS = 28;

const YEAR_MS = 31_536_000_000;

/** A file of the synthetic data set, and the dataset that it stands for. */
export interface SyntheticFile {
  readonly name: string;
  readonly dataset: string;
  readonly text: string;
  readonly rows: number;
}

/**
 * What the simulated holders answer for simulated people, a file for each dataset that a connector returns: the same
 * shapes as in the pilot, and nobody behind them. A dataset of a holder to come, or that testers state themselves, has
 * none. Lines: person, start (ISO 8601, UTC), minutes, value; of entries: person, id, at, then their fields, a line for
 * each of theirs.
 */
export async function syntheticData(
  { clock }: { clock: Clock },
  definition: PilotDefinition,
): Promise<SyntheticFile[]> {
  const store = memoryGrantStore();
  const fetch = createSandboxFetch({ store, clock, options: { countHours: false } });
  const now = clock.now();
  const today = dayOf(now.getTime());
  const files: SyntheticFile[] = [];
  for (const { key: dataset, holder: holderId } of definition.datasets) {
    if (!isHolderId(holderId) || !manifests[holderId].datasets.some(({ key }) => key === dataset)) continue;
    const described = datasetManifest(dataset);
    const lines = [headings(described).join(',')];
    for (let person = 1; person <= SYNTHETIC_PEOPLE; person += 1) {
      const grant = sandboxGrant(manifests[holderId], householdSeed(`archive person ${person}`));
      const endsAt = new Date(now.getTime() + YEAR_MS);
      await store.put({ holderId, subject: grant.subject, scopes: [dataset], startsAt: now, endsAt });
      const asked = { fetch, clock, grant, dataset, from: addDays(today, -SYNTHETIC_DAYS), to: today };
      try {
        for await (const fetched of holders[holderId].fetchWindows(asked))
          lines.push(...rowsOf(person, fetched, described));
      } catch (error) {
        // A simulated home may have nothing to return for such days: it is then not in the file.
        if (!isAppError(error)) throw error;
      }
    }
    files.push({
      ...{ name: `synthetic/${dataset.replace('/', '-')}.csv`, dataset },
      text: `${lines.join('\n')}\n`,
      rows: lines.length - 1,
    });
  }
  return files;
}

function headings(described: DatasetManifest | undefined): string[] {
  if (described?.yields !== 'entries') return ['person', 'start', 'minutes', 'value'];
  return ['person', 'id', 'at', ...entryColumns(described.fields).map(({ name }) => name)];
}

function rowsOf(person: number, fetched: FetchedWindow, described: DatasetManifest | undefined): string[] {
  if (fetched.yields === 'readings') {
    return fetched.readings.map(({ start, minutes, value }) => `${person},${instant(start)},${minutes},${value}`);
  }
  const fields = described?.yields === 'entries' ? described.fields : [];
  return fetched.entries.flatMap((entry) =>
    entryRows(fields, entry).map((row) => [person, entry.id, instant(entry.at), ...row.map(cell)].join(',')),
  );
}

const instant = (ms: number): string => new Date(ms).toISOString();

/** Quoted where a comma or a quote stands in it (RFC 4180). */
function cell(value: EntryValue | undefined): string {
  const text = value === undefined ? '' : String(value);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
