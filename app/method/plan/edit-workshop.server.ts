import type { AppContext } from '~/platform/context.server.ts';
import { assertNotClosed } from '../assert-not-closed.ts';
import { findWorkshop } from '../find-workshop.server.ts';

export interface WorkshopEdit {
  readonly territoryId: string;
  readonly workshopId: string;
  /** The version that was on the page. */
  readonly version: number;
  readonly title: string;
  readonly theme: string;
  readonly place: string;
  readonly startsAt: Date;
  readonly timeZone: string;
}

/**
 * Changes what a workshop's page says; `conflict` when somebody else changed it meanwhile, and nothing is written.
 * `toTell`: guests who were told another date or place and should hear of this one. 404; AppError `method.closed`.
 */
export async function editWorkshop(
  context: AppContext,
  edit: WorkshopEdit,
): Promise<{ outcome: 'done'; toTell: number } | { outcome: 'conflict' }> {
  const { territoryId, workshopId, version, ...data } = edit;
  const before = await findWorkshop(context, edit);
  assertNotClosed(before);
  const { count } = await context.db.workshop.updateMany({
    where: { id: workshopId, territoryId, version, state: { not: 'closed' } },
    data: { ...data, version: { increment: 1 } },
  });
  if (count === 0) return { outcome: 'conflict' };
  const moved = before.startsAt.getTime() !== data.startsAt.getTime() || before.place !== data.place;
  const toTell = moved
    ? await context.db.workshopGuest.count({ where: { workshopId, state: { in: ['invited', 'coming'] } } })
    : 0;
  return { outcome: 'done', toTell };
}
