import { getOpenPilot } from '~/pilots/get-open-pilot.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Proposal } from '~/platform/database/generated/client.ts';
import type { Tx } from '~/platform/database/open.server.ts';
import { TRANSACTION } from '../tester-pilot.server.ts';
import { destroyBox } from './ballot-box.server.ts';
import { countBox, type PublishedBallot } from './count-box.server.ts';
import { after, lockProposal } from './find-proposal.server.ts';
import { BALLOT_CHOICES, type BallotChoice, outcomeOf, tally } from './outcome.ts';
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
    const voters = await countBox(context, tx, {
      voteId: proposalId,
      isTimeUp: context.clock.now() >= row.voteUntil,
      choiceOf: choiceAt,
      settle: ({ ballots, members }) => settle(context, tx, row, { ballots, members }),
    });
    return voters && { row, voters };
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

function choiceAt(mark: number): BallotChoice {
  const choice = BALLOT_CHOICES[mark];
  if (!choice) throw new RangeError('No such choice');
  return choice;
}

async function settle(
  context: AppContext,
  tx: Tx,
  row: Proposal,
  { ballots, members }: { ballots: readonly PublishedBallot[] | null; members: number },
): Promise<void> {
  const choices = ballots?.map(({ choice }) => choice as BallotChoice) ?? [];
  const counts = tally(choices, members);
  const state = after(row, ballots ? outcomeOf(counts, rulesSchema.parse(row.rules)) : 'spoil');
  const closedAt = minOf(context.clock.now(), row.voteUntil);
  await tx.proposal.update({ where: { id: row.id }, data: { state, closedAt, ...(ballots ? counts : {}) } });
}

export const minOf = (now: Date, until: Date | null): Date => (until && until < now ? until : now);

/** That one took part, at the instant of the count and not before, in an order that says nothing. */
export async function noteVoters(
  context: AppContext,
  row: Pick<Proposal, 'pilotSlug' | 'closedAt'>,
  voters: readonly string[],
): Promise<void> {
  const definition = await getOpenPilot(context, row.pilotSlug);
  const at = row.closedAt ?? context.clock.now();
  for (const testerId of voters) await recordCollectiveActivity(context, definition, { testerId, kind: 'voted', at });
}
