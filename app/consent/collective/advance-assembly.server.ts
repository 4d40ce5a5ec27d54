import { getOpenPilot } from '~/pilots/get-open-pilot.server.ts';
import { isOpenFor } from '~/pilots/protocol/life.ts';
import { pilotState } from '~/pilots/protocol/require-open-for.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { TRANSACTION } from '../tester-pilot.server.ts';
import { makeBox } from './ballot-box.server.ts';
import { closeVote } from './close-vote.server.ts';
import { dayInZone, plusDays, startOfDayIn } from './days.ts';
import { listElectors } from './electors.server.ts';
import { after, lockProposal } from './find-proposal.server.ts';
import { followDecisions } from './follow-decisions.server.ts';
import { rulesSchema } from './rules.ts';

/**
 * Lets time do what it must in the assembly of a pilot, or of all: votes open and close at their instant, what was
 * adopted takes effect or ends. Pages call it before they show anything, the nightly round for those that nobody opens.
 */
export async function advanceAssembly(context: AppContext, pilotSlug?: string): Promise<void> {
  const now = context.clock.now();
  const here = pilotSlug === undefined ? {} : { pilotSlug };
  const opening = await context.db.proposal.findMany({
    where: { ...here, state: 'debate', voteFrom: { lte: now } },
    select: { id: true, pilotSlug: true },
  });
  for (const one of opening) await openVote(context, one);
  const closing = await context.db.proposal.findMany({
    where: {
      ...here,
      OR: [
        { state: 'vote', voteUntil: { lte: now } },
        { closedAt: { not: null }, boxKeyGone: false },
      ],
    },
    select: { id: true },
  });
  for (const { id } of closing) await closeVote(context, id);
  await followDecisions(context, pilotSlug);
}

/**
 * Opens a vote whose hour has come: those who are in at this moment may vote, and nobody who comes later. When nobody
 * opened it before it should have closed, members get all their days from now. A paused pilot opens no vote.
 */
async function openVote(
  context: AppContext,
  { id: proposalId, pilotSlug }: { id: string; pilotSlug: string },
): Promise<void> {
  const definition = await getOpenPilot(context, pilotSlug);
  await context.db.$transaction(async (tx) => {
    const row = await lockProposal(tx, proposalId, 'update');
    const now = context.clock.now();
    if (row.state !== 'debate' || !row.voteFrom || !row.voteUntil || now < row.voteFrom) return;
    if (!isOpenFor(await pilotState({ db: tx }, row.pilotSlug), 'vote')) return;
    const { timeZone } = definition.calendar;
    const { voteDays } = rulesSchema.parse(row.rules);
    const anew = startOfDayIn(plusDays(dayInZone(now, timeZone), voteDays), timeZone);
    await makeBox(context, proposalId);
    await listElectors(tx, { voteId: proposalId, pilotSlug: row.pilotSlug });
    await tx.proposal.update({
      where: { id: proposalId },
      data: { state: after(row, 'open-vote'), voteUntil: now >= row.voteUntil ? anew : row.voteUntil },
    });
  }, TRANSACTION);
}
