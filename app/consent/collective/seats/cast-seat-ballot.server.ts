import { requireOpenFor } from '~/pilots/protocol/require-open-for.server.ts';
import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { lockTester, TRANSACTION } from '../../tester-pilot.server.ts';
import { readBallotCode } from '../ballot-code.ts';
import { requireGate } from '../require-gate.server.ts';
import { takeBallot } from '../take-ballot.server.ts';
import { closeElection } from './advance-elections.server.ts';
import { findElection, lockElection } from './find-election.server.ts';

export interface SeatBallot {
  readonly pilotSlug: string;
  readonly electionId: string;
  readonly testerId: string;
  /** A candidate's number on the ballot paper; null for nobody. */
  readonly number: number | null;
  /** The code that the form showed; the same one twice is one ballot. */
  readonly code: string;
}

/**
 * Puts one tester's ballot in the box of an election, strictly before `voteUntil`. Returns whether it was the last one
 * awaited, which closes the vote.
 * Errors: a 404 Response (also for a number that is not on the paper); those of `takeBallot`.
 */
export async function castSeatBallot(context: AppContext, input: SeatBallot): Promise<{ closed: boolean }> {
  const { pilotSlug, testerId, electionId, number } = input;
  await requireGate(context, pilotSlug, 'board-admits');
  const code = readBallotCode(input.code);
  if (!code) throw new AppError('assembly.ballot-code');
  await findElection(context, { pilotSlug, electionId });
  if (number !== null && (await context.db.seatCandidate.count({ where: { electionId, number } })) === 0)
    throw new Response(null, { status: 404 });
  await context.db.$transaction(async (tx) => {
    await requireOpenFor(context, pilotSlug, 'vote', tx);
    await lockTester(tx, testerId);
    const row = await lockElection(tx, electionId, 'share');
    if (row.state !== 'vote' || context.clock.now() >= row.voteUntil) throw new AppError('assembly.vote-closed');
    await takeBallot(context, tx, { voteId: electionId, testerId, code, mark: number ?? 0 });
  }, TRANSACTION);
  return { closed: await closeElection(context, electionId) };
}
