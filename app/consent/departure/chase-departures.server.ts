import type { AppContext } from '~/platform/context.server.ts';
import { leavePilot } from '../leave-pilot.server.ts';
import { tellService } from './do-acts.server.ts';
import { settleRecalls } from './settle-recalls.server.ts';

/** Most acts in one round. */
const ROUND = 200;

/**
 * Goes on with the departures that wait: one that a failure interrupted is finished, services that had not heard are
 * told again, and a recall is over once the last copy is confirmed gone.
 */
export async function chaseDepartures(context: AppContext): Promise<void> {
  const { db, clock } = context;
  const interrupted = await db.departure.findMany({
    where: { finishedAt: null },
    orderBy: { startedAt: 'asc' },
    take: ROUND,
  });
  for (const { testerId } of interrupted) await leavePilot(context, { testerId });
  const waiting = await db.departureAct.findMany({
    where: { state: 'waiting', kind: 'tell-service', nextTryAt: { lte: clock.now() } },
    include: { departure: true },
    orderBy: { nextTryAt: 'asc' },
    take: ROUND,
  });
  for (const { departure, ...act } of waiting) {
    if ((await tellService(context, departure, act)) !== 'done') continue;
    await db.departureAct.update({
      where: { departureId_position: { departureId: act.departureId, position: act.position } },
      data: { state: 'done', doneAt: clock.now(), nextTryAt: null, lastProblem: null },
    });
  }
  await settleRecalls(context);
}
