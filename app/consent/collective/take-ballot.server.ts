import { AppError, isAppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Tx } from '~/platform/database/open.server.ts';
import { ballotId, boxKey, openBallot, sealBallot } from './ballot-box.server.ts';

export interface BallotToTake {
  /** A proposal, or the election of a board's seats. */
  readonly voteId: string;
  readonly testerId: string;
  readonly code: string;
  /** What was chosen, as one byte: its place among the choices. */
  readonly mark: number;
}

/**
 * Puts one person's ballot in the box of a vote that the transaction holds open: the list says that they voted, the
 * ballot says what, and nothing that stays says which is whose.
 * Errors: AppError('assembly.vote-closed' | 'assembly.not-elector' | 'assembly.already-voted' | 'assembly.ballot-code').
 */
export async function takeBallot(context: AppContext, tx: Tx, ballot: BallotToTake): Promise<void> {
  const { voteId, testerId, code, mark } = ballot;
  const key = await openBoxKey(context, voteId);
  const id = ballotId(key, code);
  const { count } = await tx.elector.updateMany({
    where: { voteId, testerId, hasVoted: false },
    data: { hasVoted: true },
  });
  if (count === 0) return refuseOrRepeat(tx, { ...ballot, id, key });
  if ((await tx.sealedBallot.count({ where: { id } })) > 0) throw new AppError('assembly.ballot-code');
  await tx.sealedBallot.create({ data: { id, voteId, sealed: sealBallot(key, voteId, { code, mark }) } });
}

/** A key that is gone can take no ballot: the vote will be counted as spoilt. */
async function openBoxKey(context: AppContext, voteId: string): Promise<Uint8Array> {
  try {
    return await boxKey(context, voteId);
  } catch (error) {
    if (isAppError(error)) throw new AppError('assembly.vote-closed');
    throw error;
  }
}

/** The same ballot sent again is fine; another one by somebody who voted is not. */
async function refuseOrRepeat(tx: Tx, ballot: BallotToTake & { id: string; key: Uint8Array }): Promise<void> {
  const { voteId, testerId, id, key, mark } = ballot;
  const elector = await tx.elector.findUnique({ where: { voteId_testerId: { voteId, testerId } } });
  if (!elector) throw new AppError('assembly.not-elector');
  const same = await tx.sealedBallot.findUnique({ where: { id } });
  if (!same || openBallot(key, voteId, same.sealed).mark !== mark) throw new AppError('assembly.already-voted');
}
