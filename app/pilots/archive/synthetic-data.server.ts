import { isHolderId } from '~/holders/holder-ids.ts';
import { manifests } from '~/holders/manifests.ts';
import { syntheticTable } from '~/holders/synthetic-table.server.ts';
import type { Clock } from '~/platform/clock.ts';
import type { PilotDefinition } from '../definition.ts';

/** Simulated people, and days before today, of each dataset. */
export const SYNTHETIC_PEOPLE = 3;
export const SYNTHETIC_DAYS = 28;

const PEOPLE = Array.from({ length: SYNTHETIC_PEOPLE }, (_, at) => `archive person ${at + 1}`);

/** A file of the synthetic data set, and the dataset that it stands for. */
export interface SyntheticFile {
  readonly name: string;
  readonly dataset: string;
  readonly text: string;
  readonly rows: number;
}

/**
 * A table (`syntheticTable`) for each dataset that a connector returns. A dataset of a holder to come, or that testers
 * state themselves, has none.
 */
export async function syntheticData(
  context: { readonly clock: Clock },
  definition: PilotDefinition,
): Promise<SyntheticFile[]> {
  const files: SyntheticFile[] = [];
  for (const { key: dataset, holder: holderId } of definition.datasets) {
    if (!isHolderId(holderId) || !manifests[holderId].datasets.some(({ key }) => key === dataset)) continue;
    const table = await syntheticTable(context, { holderId, dataset, people: PEOPLE, days: SYNTHETIC_DAYS });
    files.push({ name: `synthetic/${dataset.replace('/', '-')}.csv`, dataset, ...table });
  }
  return files;
}
