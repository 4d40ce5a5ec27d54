import { memoryGrantStore } from '~/holders/grant-store.ts';
import { isHolderId } from '~/holders/holder-ids.ts';
import { addDays, dayOf } from '~/holders/local-time.ts';
import { manifests } from '~/holders/manifests.ts';
import { holders } from '~/holders/registry.ts';
import { createSandboxFetch } from '~/holders/sandbox-fetch.server.ts';
import { householdSeed } from '~/holders/synthetic/household.ts';
import { subjectFor } from '~/holders/synthetic/subject.ts';
import { isAppError } from '~/platform/app-error.ts';
import type { Clock } from '~/platform/clock.ts';
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
 * none. Lines: person, start (ISO 8601, UTC), minutes, value.
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
    const lines = ['person,start,minutes,value'];
    for (let person = 1; person <= SYNTHETIC_PEOPLE; person += 1) {
      const subject = subjectFor(holderId, householdSeed(`archive person ${person}`));
      const endsAt = new Date(now.getTime() + YEAR_MS);
      await store.put({ holderId, subject, scopes: [dataset], startsAt: now, endsAt });
      const asked = { fetch, clock, grant: { subject }, dataset, from: addDays(today, -SYNTHETIC_DAYS), to: today };
      try {
        for await (const { readings } of holders[holderId].fetchReadings(asked)) {
          for (const { start, minutes, value } of readings) {
            lines.push(`${person},${new Date(start).toISOString()},${minutes},${value}`);
          }
        }
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
