import { isOpenFor } from '~/pilots/protocol/life.ts';
import { pilotState } from '~/pilots/protocol/require-open-for.server.ts';
import type { AppContext } from '~/platform/context.server.ts';

export interface AwaitedVote {
  readonly kind: 'proposal' | 'election';
  readonly id: string;
  readonly voteUntil: Date;
}

/** The votes that are open, and in which this tester may still take part; the first to close first. */
export async function listAwaitedVotes(
  { db, clock }: Pick<AppContext, 'db' | 'clock'>,
  { pilotSlug, testerId }: { pilotSlug: string; testerId: string },
): Promise<AwaitedVote[]> {
  if (!isOpenFor(await pilotState({ db }, pilotSlug), 'vote')) return [];
  const lists = await db.elector.findMany({ where: { testerId, hasVoted: false }, select: { voteId: true } });
  if (lists.length === 0) return [];
  const open = {
    id: { in: lists.map(({ voteId }) => voteId) },
    state: 'vote',
    voteUntil: { gt: clock.now() },
  };
  const select = { id: true, voteUntil: true };
  const proposals = await db.proposal.findMany({ where: open, select });
  const elections = await db.seatElection.findMany({ where: open, select });
  return [
    ...proposals.flatMap(({ id, voteUntil }) => (voteUntil ? [{ kind: 'proposal' as const, id, voteUntil }] : [])),
    ...elections.map(({ id, voteUntil }) => ({ kind: 'election' as const, id, voteUntil })),
  ].toSorted((a, b) => a.voteUntil.getTime() - b.voteUntil.getTime());
}
