import { openForTester } from '~/consent/personal-key.server.ts';
import { TRANSACTION } from '~/consent/tester-pilot.server.ts';
import type { PilotPanel } from '~/pilots/definition/people.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { getPilotDefinition } from '~/pilots/get-pilot-definition.server.ts';
import { isAppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Tx } from '~/platform/database/open.server.ts';
import type { SealedCandidate } from './candidate.ts';
import { confirmBefore, dayIn } from './confirm-day.ts';
import { eraseCandidate } from './erase-candidate.server.ts';
import { readSeats } from './read-seats.server.ts';
import { cellOf, offerSeats } from './seats.ts';
import { lockPilot } from './take-part.server.ts';
import { writeToCandidate } from './write-to-candidate.server.ts';

/** Days to say yes to a seat that came free, where no draw says otherwise. */
const CONFIRM_DAYS = 7;
/** Most people read from a waiting list at once; the next round goes on. */
const MOST = 1000;

/**
 * Erases the candidates whose time to say yes is over, then offers the seats of a panel that nobody has to those who wait,
 * in the order of the list, and writes to them. Before a draw is run there is nobody to offer them to. Safe to run at any
 * time and again. Returns how many seats were offered and how many had lapsed.
 */
export async function offerSeatsOf(
  context: AppContext,
  { pilotSlug, panelKey }: { pilotSlug: string; panelKey: string },
): Promise<{ offered: number; lapsed: number }> {
  const definition = await getPilotDefinition(context, pilotSlug);
  const panel = definition.panels.find(({ key }) => key === panelKey);
  if (!panel) throw new Response(null, { status: 404 });
  const { invited, lapsed } = await context.db.$transaction(async (tx) => {
    await lockPilot(tx, pilotSlug);
    const gone = await eraseLapsed(context, tx, { pilotSlug, panelKey });
    return { lapsed: gone, invited: await invite(context, tx, definition, panel) };
  }, TRANSACTION);
  await writeToInvited(context, pilotSlug, invited);
  return { offered: invited.length, lapsed };
}

async function eraseLapsed(
  context: AppContext,
  tx: Tx,
  where: { pilotSlug: string; panelKey: string },
): Promise<number> {
  const lapsed = await tx.candidate.findMany({
    where: { ...where, state: 'invited', confirmBy: { lte: context.clock.now() } },
    take: MOST,
  });
  for (const candidate of lapsed) await eraseCandidate(context, tx, candidate);
  return lapsed.length;
}

async function invite(
  context: AppContext,
  tx: Tx,
  { slug: pilotSlug, calendar }: PilotDefinition,
  panel: PilotPanel,
): Promise<string[]> {
  const { cells, strata, isDrawn } = await readSeats(tx, pilotSlug, panel);
  const now = context.clock.now();
  const waiting = await tx.candidate.findMany({
    where: { pilotSlug, panelKey: panel.key, state: 'waiting' },
    orderBy: { rank: 'asc' },
    select: { id: true, cellKey: true },
    take: MOST,
  });
  const isOver = isDrawn || dayIn(now, calendar.timeZone) > (panel.recruitment?.closesOn ?? '9999-12-31');
  const list = waiting.map(({ id, cellKey }) => ({ id, cell: cellOf(cells, strata.get(cellKey ?? '') ?? cellKey) }));
  const invited = offerSeats(panel.size, cells, list, isOver);
  const days = panel.entry?.draw?.confirmDays ?? CONFIRM_DAYS;
  await tx.candidate.updateMany({
    where: { id: { in: invited } },
    data: { state: 'invited', confirmBy: confirmBefore(now, days, calendar.timeZone) },
  });
  return invited;
}

/** Tells those just invited, once the seats are theirs; whoever left no address finds it on their page. */
export async function writeToInvited(context: AppContext, pilotSlug: string, ids: readonly string[]): Promise<void> {
  const candidates = await context.db.candidate.findMany({ where: { id: { in: [...ids] } } });
  for (const { id, sealed, emailIndex } of candidates) {
    if (!emailIndex) continue;
    try {
      const { email } = await openForTester<SealedCandidate>(context, id, sealed);
      if (email) await writeToCandidate(context, { pilotSlug, email });
    } catch (error) {
      // Withdrew meanwhile: nobody to write to.
      if (!isAppError(error)) throw error;
    }
  }
}
