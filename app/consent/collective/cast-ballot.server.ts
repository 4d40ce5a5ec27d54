import { requireOpenFor } from '~/pilots/protocol/require-open-for.server.ts';
import { AppError, isAppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Tx } from '~/platform/database/open.server.ts';
import { lockTester, TRANSACTION } from '../tester-pilot.server.ts';
import { ballotId, boxKey, openBallot, sealBallot } from './ballot-box.server.ts';
import { readBallotCode } from './ballot-code.ts';
import { closeVote } from './close-vote.server.ts';
import { findProposal, lockProposal } from './find-proposal.server.ts';
import type { BallotChoice } from './outcome.ts';
import { requireGate } from './require-gate.server.ts';

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
    const key = await openBoxKey(context, proposalId);
    const id = ballotId(key, code);
    const { count } = await tx.elector.updateMany({
      where: { proposalId, testerId, hasVoted: false },
      data: { hasVoted: true },
    });
    if (count === 0) return refuseOrRepeat(tx, { ...input, id, key });
    if ((await tx.sealedBallot.count({ where: { id } })) > 0) throw new AppError('assembly.ballot-code');
    await tx.sealedBallot.create({ data: { id, proposalId, sealed: sealBallot(key, proposalId, { code, choice }) } });
  }, TRANSACTION);
  return { closed: await closeVote(context, proposalId) };
}

/** A key that is gone can take no ballot: the vote will be counted as spoilt. */
async function openBoxKey(context: AppContext, proposalId: string): Promise<Uint8Array> {
  try {
    return await boxKey(context, proposalId);
  } catch (error) {
    if (isAppError(error)) throw new AppError('assembly.vote-closed');
    throw error;
  }
}

/** The same ballot sent again is fine; another one by somebody who voted is not. */
async function refuseOrRepeat(tx: Tx, input: CastBallot & { id: string; key: Uint8Array }): Promise<void> {
  const { proposalId, testerId, id, key, choice } = input;
  const elector = await tx.elector.findUnique({ where: { proposalId_testerId: { proposalId, testerId } } });
  if (!elector) throw new AppError('assembly.not-elector');
  const same = await tx.sealedBallot.findUnique({ where: { id } });
  if (!same || openBallot(key, proposalId, same.sealed).choice !== choice) throw new AppError('assembly.already-voted');
}
