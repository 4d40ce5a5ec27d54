import { requireOpenFor } from '~/pilots/protocol/require-open-for.server.ts';
import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { lockTester, TRANSACTION } from '../tester-pilot.server.ts';
import { readBallotCode } from './ballot-code.ts';
import { closeVote } from './close-vote.server.ts';
import { findProposal, lockProposal } from './find-proposal.server.ts';
import { BALLOT_CHOICES, type BallotChoice } from './outcome.ts';
import { requireGate } from './require-gate.server.ts';
import { takeBallot } from './take-ballot.server.ts';

export interface CastBallot {
  readonly pilotSlug: string;
  readonly testerId: string;
  readonly proposalId: string;
  readonly choice: BallotChoice;
  /** The code that the form showed; the same one twice is one ballot. */
  readonly code: string;
}

/**
 * Puts one member's ballot in the box: the list says that they voted, the ballot says what, and nothing that stays says
 * which is whose. A ballot is taken strictly before `voteUntil`, at the instant at which the database lets this
 * transaction through: a count that has begun is waited for, and closes the box. Returns whether it was the last one
 * awaited, which closes the vote.
 * Errors: a 404 Response; AppError('assembly.vote-closed' | 'assembly.not-elector' | 'assembly.already-voted' |
 * 'assembly.ballot-code').
 */
export async function castBallot(context: AppContext, input: CastBallot): Promise<{ closed: boolean }> {
  const { pilotSlug, testerId, proposalId, choice } = input;
  await requireGate(context, pilotSlug, 'members-vote');
  const code = readBallotCode(input.code);
  if (!code) throw new AppError('assembly.ballot-code');
  await findProposal(context, { pilotSlug, proposalId });
  await context.db.$transaction(async (tx) => {
    await requireOpenFor(context, pilotSlug, 'vote', tx);
    await lockTester(tx, testerId);
    const row = await lockProposal(tx, proposalId, 'share');
    const now = context.clock.now();
    if (row.state !== 'vote' || !row.voteUntil || now >= row.voteUntil) throw new AppError('assembly.vote-closed');
    await takeBallot(context, tx, { voteId: proposalId, testerId, code, mark: BALLOT_CHOICES.indexOf(choice) });
  }, TRANSACTION);
  return { closed: await closeVote(context, proposalId) };
}
