import { requireOpenFor } from '~/pilots/protocol/require-open-for.server.ts';
import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { TRANSACTION } from '../../tester-pilot.server.ts';
import { freeSeats } from '../board.server.ts';
import { dayInZone, plusDays, startOfDayIn } from '../days.ts';
import { requireGate } from '../require-gate.server.ts';
import { isDay, termEnd } from '../seat-terms.ts';
import { afterElectionEvent, findElection, lockElection } from './find-election.server.ts';

/** The last day of each time, all three included: yyyy-mm-dd, in the pilot's zone. */
export interface ElectionDays {
  readonly standUntil: string;
  readonly voteUntil: string;
  readonly termUntil: string;
}

/**
 * Calls testers to elect the tester seats that will be free when the vote ends. One election at a time.
 * Errors: a 404 Response; AppError('assembly.election-days' | 'assembly.election-open' | 'assembly.no-free-seat' |
 * 'assembly.seat-days').
 */
export async function callElection(
  context: AppContext,
  { pilotSlug, ...days }: { pilotSlug: string } & ElectionDays,
): Promise<{ electionId: string }> {
  const definition = await requireGate(context, pilotSlug, 'board-admits');
  const { timeZone } = definition.calendar;
  const now = context.clock.now();
  const { standUntil, voteUntil } = days;
  const isInOrder =
    isDay(standUntil) &&
    isDay(voteUntil) &&
    dayInZone(now, timeZone) <= standUntil &&
    standUntil < voteUntil &&
    voteUntil < days.termUntil;
  if (!isInOrder) throw new AppError('assembly.election-days');
  const termUntil = termEnd(definition, now, days.termUntil);
  const evening = (day: string): Date => startOfDayIn(plusDays(day, 1), timeZone);
  const closes = evening(voteUntil);
  return context.db.$transaction(async (tx) => {
    await requireOpenFor(context, pilotSlug, 'vote', tx);
    const seats = await freeSeats(tx, definition, { college: 'testers', at: closes });
    if ((await tx.seatElection.count({ where: { pilotSlug, state: { in: ['standing', 'vote'] } } })) > 0)
      throw new AppError('assembly.election-open');
    if (seats === 0) throw new AppError('assembly.no-free-seat');
    const { id } = await tx.seatElection.create({
      data: {
        ...{ pilotSlug, seats, state: 'standing', createdAt: now },
        ...{ standUntil: evening(standUntil), voteUntil: closes, termUntil },
      },
    });
    return { electionId: id };
  }, TRANSACTION);
}

/**
 * Calls an election off, while people stand. Doing it twice changes nothing.
 * Errors: a 404 Response; AppError('assembly.election-past') once the vote is open.
 */
export async function cancelElection(
  context: AppContext,
  { pilotSlug, electionId }: { pilotSlug: string; electionId: string },
): Promise<void> {
  await findElection(context, { pilotSlug, electionId });
  await context.db.$transaction(async (tx) => {
    const row = await lockElection(tx, electionId, 'update');
    if (row.state === 'cancelled') return;
    const closedAt = context.clock.now();
    const state = afterElectionEvent(row, 'cancel');
    await tx.seatElection.update({ where: { id: electionId }, data: { state, closedAt, boxKeyGone: true } });
  }, TRANSACTION);
}
