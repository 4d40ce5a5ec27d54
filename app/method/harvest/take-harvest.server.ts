import { AppError } from '~/platform/app-error.ts';
import type { Clock } from '~/platform/clock.ts';
import type { Tx } from '~/platform/database/open.server.ts';
import { isUuid } from '../is-uuid.ts';

/**
 * Says that an item of the harvest became something: `takenAs` names it, `room-noun:key`. Works inside another room's
 * transaction (`{ db: tx, clock }`). Done twice with the same name, it is done once.
 *
 * 404 when it is not this territory's. Throws AppError `method.harvest-taken` when it became something else meanwhile.
 */
export async function takeHarvest(
  context: { readonly db: Tx; readonly clock: Clock },
  input: { territoryId: string; harvestId: string; takenAs: string },
): Promise<void> {
  const { db, clock } = context;
  const { territoryId, harvestId: id, takenAs } = input;
  if (!isUuid(id)) throw new Response(null, { status: 404 });
  const { count } = await db.harvestItem.updateMany({
    where: { id, territoryId, state: { not: 'taken' } },
    data: { state: 'taken', takenAs, updatedAt: clock.now(), version: { increment: 1 } },
  });
  if (count > 0) return;
  const found = await db.harvestItem.findFirst({ where: { id, territoryId }, select: { takenAs: true } });
  if (!found) throw new Response(null, { status: 404 });
  if (found.takenAs !== takenAs) throw new AppError('method.harvest-taken');
}
