import { TRANSACTION } from '~/consent/tester-pilot.server.ts';
import { asPilotState, isOpenFor } from '~/pilots/protocol/life.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { TaskHandler } from '~/platform/tasks.server.ts';
import { eraseCandidate } from './erase-candidate.server.ts';
import { offerSeatsOf } from './offer-seats.server.ts';

/** Most candidates of closed pilots erased in one round. */
const MOST = 500;

/**
 * The round: seats that nobody confirmed, or that testers left, go to those who wait; nobody stays a candidate of a pilot
 * that is over. Safe to run at any time and again.
 */
export async function tendPanels(context: AppContext): Promise<{ offered: number; lapsed: number; erased: number }> {
  const { db } = context;
  const pilots = await db.pilot.findMany({ select: { slug: true, status: true } });
  const states = new Map(pilots.map(({ slug, status }) => [slug, asPilotState(status)]));
  const over = pilots.flatMap(({ slug, status }) => (status === 'closed' || status === 'archived' ? [slug] : []));
  const lists = await db.candidate.groupBy({
    by: ['pilotSlug', 'panelKey'],
    where: { state: { in: ['waiting', 'invited'] } },
  });
  const sum = { offered: 0, lapsed: 0, erased: 0 };
  for (const list of lists) {
    if (!isOpenFor(states.get(list.pilotSlug) ?? 'draft', 'enrol')) continue;
    const { offered, lapsed } = await offerSeatsOf(context, list);
    sum.offered += offered;
    sum.lapsed += lapsed;
  }
  const left = await db.candidate.findMany({
    where: { pilotSlug: { in: over } },
    take: MOST,
    select: { id: true },
  });
  for (const { id } of left) {
    await db.$transaction(async (tx) => {
      const [candidate] = await tx.$queryRaw<unknown[]>`SELECT 1 FROM "Candidate" WHERE id = ${id}::uuid FOR UPDATE`;
      if (candidate) await eraseCandidate(context, tx, await tx.candidate.findUniqueOrThrow({ where: { id } }));
    }, TRANSACTION);
    sum.erased += 1;
  }
  return sum;
}

export const panelRoundTask: TaskHandler = { kind: 'panel-round', run: (context) => tendPanels(context) };
