import { reachPhase } from '~/access/reach-phase.server.ts';
import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Tx } from '~/platform/database/open.server.ts';
import { findWorkshop } from './find-workshop.server.ts';
import { gatherHarvest } from './harvest/gather-harvest.server.ts';
import { changeWorkshop } from './live/change-workshop.server.ts';
import { toHead } from './live/wall-rows.server.ts';
import { readTemplate } from './workshop-template.ts';

/**
 * Closes a running workshop for good: ballots are cast, activities end, whoever was expected and was not ticked missed
 * it (when anybody was ticked), the harvest is proposed, and the
 * initiative has come to the workshop's phase. Closing twice changes nothing.
 * 404; AppError `method.not-opened`.
 */
export async function closeWorkshop(
  context: AppContext,
  input: { territoryId: string; workshopId: string },
): Promise<void> {
  const { state, initiativeId, template } = await findWorkshop(context, input);
  if (state === 'planned' || state === 'cancelled') throw new AppError('method.not-opened');
  await changeWorkshop(context, input.workshopId, async (tx, workshop) => {
    await closeInside(tx, workshop.id, context.clock.now());
    const saved = await tx.workshop.findUniqueOrThrow({ where: { id: workshop.id } });
    const isNew = workshop.state === 'running';
    return { result: undefined, changes: isNew ? [{ kind: 'head', ...toHead(saved) }, { kind: 'reset' }] : [] };
  });
  await reachPhase(context, { initiativeId, phase: readTemplate(template).phase });
  await gatherHarvest(context, input);
}

/** The closing itself, for whoever already holds the workshop's row. */
async function closeInside(tx: Tx, workshopId: string, at: Date): Promise<void> {
  const { count } = await tx.workshop.updateMany({
    where: { id: workshopId, state: 'running' },
    data: { state: 'closed', closedAt: at, timerEndsAt: null, timerLeftMs: null, timerTotalMs: null },
  });
  if (count === 0) return;
  await tx.workshopBallot.updateMany({ where: { workshopId, castAt: null }, data: { castAt: at } });
  await tx.workshopActivity.updateMany({
    where: { workshopId, state: { not: 'closed' } },
    data: { state: 'closed', closedAt: at },
  });
  if ((await tx.workshopGuest.count({ where: { workshopId, state: 'came' } })) > 0) {
    await tx.workshopGuest.updateMany({ where: { workshopId, state: 'coming' }, data: { state: 'missed' } });
  }
}
