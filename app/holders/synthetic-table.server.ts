import { stringify } from 'csv-stringify/sync';
import { isAppError } from '~/platform/app-error.ts';
import type { Clock } from '~/platform/clock.ts';
import type { EntryValue } from '~/platform/entry.ts';
import { entryColumns, entryRows } from './entry-rows.ts';
import { memoryGrantStore } from './grant-store.ts';
import type { DatasetManifest, FetchedWindow } from './holder.ts';
import type { HolderId } from './holder-ids.ts';
import { addDays, dayOf } from './local-time.ts';
import { datasetManifest } from './manifests.ts';
import { holders } from './registry.ts';
import { createSandboxFetch } from './sandbox-fetch.server.ts';
import { sandboxGrant } from './sandbox-person.ts';
import { householdSeed } from './synthetic/household.ts';

const YEAR_MS = 31_536_000_000;

export interface SyntheticTable {
  /** Comma-separated (RFC 4180), a line of headings first. */
  readonly text: string;
  /** Without the headings. */
  readonly rows: number;
}

/**
 * What the simulated holder answers about one dataset for simulated people, today and the `days` before: the same shapes
 * as for real people, and nobody behind them. Lines: person (their rank), start (ISO 8601, UTC), minutes, value; of
 * entries: person, id, at, then their fields, a line for each of theirs. `people` are words that stand for persons
 * (`householdSeed`); `including` are permissions beside the dataset's own.
 */
export async function syntheticTable(
  { clock }: { readonly clock: Clock },
  asked: {
    readonly holderId: HolderId;
    readonly dataset: string;
    readonly including?: readonly string[];
    readonly people: readonly string[];
    readonly days: number;
  },
): Promise<SyntheticTable> {
  const { holderId, dataset, including = [], people, days } = asked;
  const store = memoryGrantStore();
  const fetch = createSandboxFetch({ store, clock, options: { countHours: false } });
  const { manifest, fetchWindows } = holders[holderId];
  const now = clock.now();
  const today = dayOf(now.getTime());
  const described = datasetManifest(dataset);
  const rows: (EntryValue | undefined)[][] = [];
  for (const [index, person] of people.entries()) {
    const grant = sandboxGrant(manifest, householdSeed(person));
    const endsAt = new Date(now.getTime() + YEAR_MS);
    await store.put({
      ...{ holderId, subject: grant.subject, scopes: [dataset, ...including] },
      ...{ startsAt: now, endsAt },
    });
    try {
      for await (const fetched of fetchWindows({
        fetch,
        clock,
        grant,
        dataset,
        from: addDays(today, -days),
        to: today,
      }))
        rows.push(...rowsOf(index + 1, fetched, described));
    } catch (error) {
      // A simulated home may have nothing to return for such days: it is then not in the table.
      if (!isAppError(error)) throw error;
    }
  }
  return { text: stringify([headings(described), ...rows], { cast: { boolean: String } }), rows: rows.length };
}

function headings(described: DatasetManifest | undefined): string[] {
  if (described?.yields !== 'entries') return ['person', 'start', 'minutes', 'value'];
  return ['person', 'id', 'at', ...entryColumns(described.fields).map(({ name }) => name)];
}

function rowsOf(
  person: number,
  fetched: FetchedWindow,
  described: DatasetManifest | undefined,
): (EntryValue | undefined)[][] {
  if (fetched.yields === 'readings') {
    return fetched.readings.map(({ start, minutes, value }) => [person, instant(start), minutes, value]);
  }
  const fields = described?.yields === 'entries' ? described.fields : [];
  return fetched.entries.flatMap((entry) =>
    entryRows(fields, entry).map((row) => [person, entry.id, instant(entry.at), ...row]),
  );
}

const instant = (ms: number): string => new Date(ms).toISOString();
