import { getOpenPilot } from '~/pilots/get-open-pilot.server.ts';
import { isAppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Proposal } from '~/platform/database/generated/client.ts';
import type { Tx } from '~/platform/database/open.server.ts';
import { TRANSACTION } from '../tester-pilot.server.ts';
import { boxKey, destroyBox, type OpenedBallot, openBallot } from './ballot-box.server.ts';
import { after, lockProposal } from './find-proposal.server.ts';
import { outcomeOf, tally } from './outcome.ts';
import { recordCollectiveActivity } from './record-collective-activity.server.ts';
import { rulesSchema } from './rules.ts';

/**
 * Counts a vote that is over: its time is up, or everyone still in has voted. Ballots are opened, published in the order
 * of their codes, and the box's key is destroyed. A member who left before voting no longer counts; one who left after
 * stays counted, since nobody can tell which ballot was theirs. Returns whether the vote is closed; safe to run at any
 * time, twice at once, and again after a failure.
 */
export async function closeVote(context: AppContext, proposalId: string): Promise<boolean> {
  const counted = await context.db.$transaction(async (tx) => {
    const row = await lockProposal(tx, proposalId, 'update');
    if (row.state !== 'vote' || !row.voteUntil) return null;
    const electors = await electorsOf(tx, proposalId);
    const counting = electors.filter(({ isIn, hasVoted }) => isIn || hasVoted);
    const isOver = context.clock.now() >= row.voteUntil || counting.every(({ hasVoted }) => hasVoted);
    if (!isOver) return null;
    await count(context, tx, row, counting.length);
    await tx.elector.deleteMany({
      where: { proposalId, testerId: { in: electors.filter(({ isIn }) => !isIn).map(({ testerId }) => testerId) } },
    });
    return { row, voters: electors.filter(({ isIn, hasVoted }) => isIn && hasVoted).map(({ testerId }) => testerId) };
  }, TRANSACTION);
  const row = await context.db.proposal.findUnique({ where: { id: proposalId } });
  if (!row?.closedAt) return false;
  if (!row.boxKeyGone) {
    await destroyBox(context, proposalId);
    await context.db.proposal.update({ where: { id: proposalId }, data: { boxKeyGone: true } });
  }
  if (counted) await noteVoters(context, row, counted.voters);
  return true;
}

async function electorsOf(
  tx: Tx,
  proposalId: string,
): Promise<{ testerId: string; hasVoted: boolean; isIn: boolean }[]> {
  return tx.$queryRaw`
    SELECT e."testerId", e."hasVoted", t.state = 'enrolled' AS "isIn"
    FROM "Elector" e JOIN "Tester" t ON t.id = e."testerId"
    WHERE e."proposalId" = ${proposalId}::uuid ORDER BY e."testerId"`;
}

async function count(context: AppContext, tx: Tx, row: Proposal, members: number): Promise<void> {
  const proposalId = row.id;
  const ballots = await openAll(context, tx, proposalId);
  const byCode = ballots?.toSorted((a, b) => (a.code < b.code ? -1 : 1)) ?? [];
  await tx.ballot.createMany({ data: byCode.map(({ code, choice }) => ({ proposalId, code, choice })) });
  const counts = tally(
    byCode.map(({ choice }) => choice),
    members,
  );
  const state = after(row, ballots ? outcomeOf(counts, rulesSchema.parse(row.rules)) : 'spoil');
  const closedAt = minOf(context.clock.now(), row.voteUntil);
  await tx.proposal.update({ where: { id: proposalId }, data: { state, closedAt, ...(ballots ? counts : {}) } });
  await tx.sealedBallot.deleteMany({ where: { proposalId } });
}

/** Null when the box cannot be opened any more. */
async function openAll(context: AppContext, tx: Tx, proposalId: string): Promise<OpenedBallot[] | null> {
  const rows = await tx.sealedBallot.findMany({ where: { proposalId }, orderBy: { id: 'asc' } });
  try {
    const key = await boxKey(context, proposalId);
    return rows.map(({ sealed }) => openBallot(key, proposalId, sealed));
  } catch (error) {
    if (!isAppError(error)) throw error;
    context.log.error({ err: error, proposalId }, 'the key of a ballot box is lost');
    return null;
  }
}

const minOf = (now: Date, until: Date | null): Date => (until && until < now ? until : now);

/** That one took part, at the instant of the count and not before, in an order that says nothing. */
async function noteVoters(context: AppContext, row: Proposal, voters: readonly string[]): Promise<void> {
  const definition = await getOpenPilot(context, row.pilotSlug);
  const at = row.closedAt ?? context.clock.now();
  for (const testerId of voters) await recordCollectiveActivity(context, definition, { testerId, kind: 'voted', at });
}
