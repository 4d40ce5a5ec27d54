import type { Clock } from '~/platform/clock.ts';
import type { Tx } from '~/platform/database/open.server.ts';

/**
 * The other way round of `takeHarvest`: what an item of the harvest became is no more, so it is to be taken up again.
 * Does nothing when it became something else. Works inside another room's transaction.
 */
export async function releaseHarvest(
  context: { readonly db: Tx; readonly clock: Clock },
  input: { territoryId: string; harvestId: string; takenAs: string },
): Promise<void> {
  const { db, clock } = context;
  const { territoryId, harvestId: id, takenAs } = input;
  await db.harvestItem.updateMany({
    where: { id, territoryId, state: 'taken', takenAs },
    data: { state: 'kept', takenAs: null, updatedAt: clock.now(), version: { increment: 1 } },
  });
}
