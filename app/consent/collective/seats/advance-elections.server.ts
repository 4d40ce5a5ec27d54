import { createHash } from 'node:crypto';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { getOpenPilot } from '~/pilots/get-open-pilot.server.ts';
import { isOpenFor } from '~/pilots/protocol/life.ts';
import { pilotState } from '~/pilots/protocol/require-open-for.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { SeatElection } from '~/platform/database/generated/client.ts';
import type { Tx } from '~/platform/database/open.server.ts';
import { TRANSACTION } from '../../tester-pilot.server.ts';
import { destroyBox, makeBox } from '../ballot-box.server.ts';
import { freeSeats, rankInDraw } from '../board.server.ts';
import { minOf, noteVoters } from '../close-vote.server.ts';
import { countBox, type PublishedBallot } from '../count-box.server.ts';
import { dayInZone, plusDays, startOfDayIn } from '../days.ts';
import { listElectors } from '../electors.server.ts';
import { notOver } from '../seat-terms.ts';
import { BLANK, countSeats } from './count-seats.ts';
import { afterElectionEvent, lockElection } from './find-election.server.ts';

const DAY_MS = 86_400_000;

/** Lets time do its work in the elections of a pilot's board, or of all: votes open, votes are counted, seats are given. */
export async function advanceElections(context: AppContext, pilotSlug?: string): Promise<void> {
  const now = context.clock.now();
  const here = pilotSlug === undefined ? {} : { pilotSlug };
  const opening = await context.db.seatElection.findMany({
    where: { ...here, state: 'standing', standUntil: { lte: now } },
    select: { id: true, pilotSlug: true },
  });
  for (const one of opening) await openVote(context, one);
  const closing = await context.db.seatElection.findMany({
    where: {
      ...here,
      OR: [
        { state: 'vote', voteUntil: { lte: now } },
        { closedAt: { not: null }, boxKeyGone: false },
      ],
    },
    select: { id: true },
  });
  for (const { id } of closing) await closeElection(context, id);
}

/**
 * Opens the vote: the ballot paper is settled in an order drawn by lot, and so is who may vote. When nobody opened it
 * before it should have closed, testers get all their days from now. A paused pilot opens no vote.
 */
async function openVote(
  context: AppContext,
  { id: electionId, pilotSlug }: { id: string; pilotSlug: string },
): Promise<void> {
  const { timeZone } = (await getOpenPilot(context, pilotSlug)).calendar;
  await context.db.$transaction(async (tx) => {
    const row = await lockElection(tx, electionId, 'update');
    const now = context.clock.now();
    if (row.state !== 'standing' || now < row.standUntil) return;
    if (!isOpenFor(await pilotState({ db: tx }, row.pilotSlug), 'vote')) return;
    const candidates = await tx.seatCandidate.findMany({ where: { electionId } });
    if (candidates.length === 0) {
      const state = afterElectionEvent(row, 'find-nobody');
      await tx.seatElection.update({ where: { id: electionId }, data: { state, closedAt: now, boxKeyGone: true } });
      return;
    }
    const order = candidates
      .map(({ id }) => id)
      .toSorted((a, b) => (lotOf(electionId, a) < lotOf(electionId, b) ? -1 : 1));
    for (const [index, id] of order.entries()) {
      await tx.seatCandidate.update({ where: { id }, data: { number: index + 1 } });
    }
    await makeBox(context, electionId);
    await listElectors(tx, { voteId: electionId, pilotSlug: row.pilotSlug });
    const votes = Math.max(1, Math.round((row.voteUntil.getTime() - row.standUntil.getTime()) / DAY_MS));
    const anew = startOfDayIn(plusDays(dayInZone(now, timeZone), votes + 1), timeZone);
    const voteUntil = now >= row.voteUntil ? anew : row.voteUntil;
    const state = afterElectionEvent(row, 'open-vote');
    await tx.seatElection.update({ where: { id: electionId }, data: { state, voteUntil } });
  }, TRANSACTION);
}

const lotOf = (electionId: string, id: string): string => rankInDraw(electionId, id);

/** Counts an election that is over and gives the seats. Returns whether it is closed; safe at any time, twice at once. */
export async function closeElection(context: AppContext, electionId: string): Promise<boolean> {
  const { pilotSlug } = await context.db.seatElection.findUniqueOrThrow({ where: { id: electionId } });
  const definition = await getOpenPilot(context, pilotSlug);
  const counted = await context.db.$transaction(async (tx) => {
    const row = await lockElection(tx, electionId, 'update');
    if (row.state !== 'vote') return null;
    return countBox(context, tx, {
      voteId: electionId,
      isTimeUp: context.clock.now() >= row.voteUntil,
      choiceOf: (mark) => (mark === 0 ? BLANK : String(mark)),
      settle: (count) => settle(context, tx, { row, definition, ...count }),
    });
  }, TRANSACTION);
  const row = await context.db.seatElection.findUnique({ where: { id: electionId } });
  if (!row?.closedAt) return false;
  if (!row.boxKeyGone) {
    await destroyBox(context, electionId);
    await context.db.seatElection.update({ where: { id: electionId }, data: { boxKeyGone: true } });
  }
  if (counted) await noteVoters(context, row, counted);
  return true;
}

/** A seed that nobody could know before the count, and that anybody can work out again after it. */
export const seedOf = (ballots: readonly PublishedBallot[]): string =>
  createHash('sha256')
    .update(ballots.map(({ code }) => code).join('\n'))
    .digest('hex');

interface Counted {
  readonly row: SeatElection;
  readonly definition: PilotDefinition;
  readonly ballots: readonly PublishedBallot[] | null;
  readonly members: number;
}

async function settle(context: AppContext, tx: Tx, { row, definition, ballots, members }: Counted): Promise<void> {
  const closedAt = minOf(context.clock.now(), row.voteUntil);
  const where = { id: row.id };
  if (!ballots) {
    await tx.seatElection.update({ where, data: { state: afterElectionEvent(row, 'spoil'), closedAt } });
    return;
  }
  const { pilotSlug } = row;
  const candidates = await tx.seatCandidate.findMany({ where: { electionId: row.id }, orderBy: { number: 'asc' } });
  const inside = await tx.tester.findMany({
    where: { id: { in: candidates.flatMap(({ testerId }) => testerId ?? []) }, state: 'enrolled' },
    select: { id: true, pseudonym: true },
  });
  const seated = await tx.boardSeat.findMany({ where: { pilotSlug, ...notOver(row.voteUntil) } });
  const pseudonymOf = (id: string): string => {
    const candidate = candidates.find((one) => one.id === id);
    return inside.find((tester) => tester.id === candidate?.testerId)?.pseudonym ?? '';
  };
  const seed = seedOf(ballots);
  const seats = Math.min(row.seats, await freeSeats(tx, definition, { college: 'testers', at: row.voteUntil }));
  const { blank, results } = countSeats(
    ballots.map(({ choice }) => choice),
    {
      seats,
      candidates: candidates.map(({ id, number, testerId }) => ({
        ...{ id, number: number ?? 0 },
        isGone: pseudonymOf(id) === '' || seated.some((seat) => seat.testerId === testerId),
      })),
      lotOf: ({ id }) => rankInDraw(seed, pseudonymOf(id)),
    },
  );
  for (const { id, votes, isElected } of results) {
    const candidate = await tx.seatCandidate.update({ where: { id }, data: { votes, isElected } });
    if (!isElected) continue;
    await tx.boardSeat.create({
      data: {
        ...{ pilotSlug, college: 'testers', testerId: candidate.testerId, filledBy: 'elected', electionId: row.id },
        ...{ heldFrom: row.voteUntil, heldUntil: row.termUntil },
      },
    });
  }
  const state = afterElectionEvent(row, 'count');
  await tx.seatElection.update({ where, data: { state, closedAt, members, blank, seed } });
}
