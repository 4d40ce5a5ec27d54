import { isAppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Tx } from '~/platform/database/open.server.ts';
import { boxKey, type OpenedBallot, openBallot } from './ballot-box.server.ts';
import { electorsOf } from './electors.server.ts';

export interface BoxToCount {
  readonly voteId: string;
  readonly isTimeUp: boolean;
  /** What a ballot's byte is published as. */
  readonly choiceOf: (mark: number) => string;
  /**
   * Writes the result, and that the vote is no longer open. `ballots`, in the order of their codes, is null when the
   * box cannot be opened any more.
   */
  readonly settle: (count: { ballots: readonly PublishedBallot[] | null; members: number }) => Promise<void>;
}

export interface PublishedBallot {
  readonly code: string;
  readonly choice: string;
}

/**
 * Counts a box whose time is up, or in which everyone still in has voted: ballots are opened and published in the order
 * of their codes, the result is written, the box is emptied. A person who left before voting no longer counts; one who
 * left after stays counted, since nobody can tell which ballot was theirs. Returns who voted and is still in; null while
 * the vote goes on. The row of the vote is held by the transaction.
 */
export async function countBox(context: AppContext, tx: Tx, box: BoxToCount): Promise<string[] | null> {
  const { voteId, isTimeUp, choiceOf, settle } = box;
  const electors = await electorsOf(tx, voteId);
  const counting = electors.filter(({ isIn, hasVoted }) => isIn || hasVoted);
  if (!isTimeUp && !counting.every(({ hasVoted }) => hasVoted)) return null;
  const opened = await openAll(context, tx, voteId);
  const ballots = opened
    ?.toSorted((a, b) => (a.code < b.code ? -1 : 1))
    .map(({ code, mark }) => ({ code, choice: choiceOf(mark) }));
  await tx.ballot.createMany({ data: (ballots ?? []).map((ballot) => ({ voteId, ...ballot })) });
  await settle({ ballots: ballots ?? null, members: counting.length });
  await tx.sealedBallot.deleteMany({ where: { voteId } });
  const gone = electors.filter(({ isIn }) => !isIn).map(({ testerId }) => testerId);
  await tx.elector.deleteMany({ where: { voteId, testerId: { in: gone } } });
  return electors.filter(({ isIn, hasVoted }) => isIn && hasVoted).map(({ testerId }) => testerId);
}

/** Null when the box cannot be opened any more. */
async function openAll(context: AppContext, tx: Tx, voteId: string): Promise<OpenedBallot[] | null> {
  const rows = await tx.sealedBallot.findMany({ where: { voteId }, orderBy: { id: 'asc' } });
  try {
    const key = await boxKey(context, voteId);
    return rows.map(({ sealed }) => openBallot(key, voteId, sealed));
  } catch (error) {
    if (!isAppError(error)) throw error;
    context.log.error({ err: error, voteId }, 'the key of a ballot box is lost');
    return null;
  }
}
