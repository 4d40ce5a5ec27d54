import type { AppContext } from '~/platform/context.server.ts';
import { HARVEST_INCLUDE, type HarvestView, toHarvestView } from './harvest-view.ts';

/** One thing that a workshop of this territory left, by its id; undefined when it is no more, or is another territory's. */
export async function findHarvest(
  context: Pick<AppContext, 'db'>,
  input: { territoryId: string; harvestId: string },
): Promise<HarvestView | undefined> {
  const { territoryId, harvestId } = input;
  const found = await context.db.harvestItem.findFirst({
    where: { id: harvestId, territoryId },
    include: HARVEST_INCLUDE,
  });
  return found ? (toHarvestView(found) ?? undefined) : undefined;
}
