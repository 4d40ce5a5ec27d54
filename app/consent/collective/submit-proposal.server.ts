import { requireOpenFor } from '~/pilots/protocol/require-open-for.server.ts';
import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { lockTester, TRANSACTION } from '../tester-pilot.server.ts';
import { checkTerms } from './check-terms.ts';
import { dayInZone, plusDays, startOfDayIn } from './days.ts';
import { after, findProposal, lockProposal } from './find-proposal.server.ts';
import { recordCollectiveActivity } from './record-collective-activity.server.ts';
import { requireGate } from './require-gate.server.ts';
import { rulesOf } from './rules.ts';
import { readTerms } from './terms.ts';
import { termsHash } from './terms-hash.server.ts';

interface Act {
  readonly pilotSlug: string;
  readonly testerId: string;
  readonly proposalId: string;
}

/**
 * Puts a draft before the others: its text is frozen and hashed, the debate opens, and the days of the vote are set by
 * the rules of today. Doing it twice changes nothing. Errors: a 404 Response; AppError('assembly.too-many-open');
 * those of `checkTerms`.
 */
export async function submitProposal(context: AppContext, act: Act): Promise<void> {
  const { pilotSlug, testerId, proposalId } = act;
  const definition = await requireGate(context, pilotSlug, 'members-vote');
  await findProposal(context, act);
  const rules = rulesOf(definition);
  const { timeZone } = definition.calendar;
  const isNew = await context.db.$transaction(async (tx) => {
    // Two proposals submitted at once must not both take the last place.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`assembly ${pilotSlug}`}))`;
    await requireOpenFor(context, pilotSlug, 'vote', tx);
    await lockTester(tx, testerId);
    const row = await lockProposal(tx, proposalId, 'update');
    if (row.authorId !== testerId) throw new Response(null, { status: 404 });
    if (row.state === 'debate' || row.state === 'vote') return false;
    const state = after(row, 'debate');
    const now = context.clock.now();
    const terms = readTerms(row.terms);
    checkTerms(definition, terms, { now, ends: row.kind === 'end' });
    const open = await tx.proposal.count({ where: { pilotSlug, state: { in: ['debate', 'vote'] } } });
    if (open >= rules.openAtOnce) throw new AppError('assembly.too-many-open', { most: rules.openAtOnce });
    const today = dayInZone(now, timeZone);
    const pilot = await tx.pilot.findUnique({ where: { slug: pilotSlug }, select: { protocolVersion: true } });
    await tx.proposal.update({
      where: { id: proposalId },
      data: {
        ...{ state, rules, termsHash: termsHash(terms), debateFrom: now },
        protocolVersion: pilot?.protocolVersion ?? 1,
        voteFrom: rules.debateDays === 0 ? now : startOfDayIn(plusDays(today, rules.debateDays), timeZone),
        voteUntil: startOfDayIn(plusDays(today, rules.debateDays + rules.voteDays), timeZone),
      },
    });
    return true;
  }, TRANSACTION);
  if (isNew) await recordCollectiveActivity(context, definition, { testerId, kind: 'proposed-share' });
}

/**
 * Its author takes a proposal back, until the vote opens. Doing it twice changes nothing. Errors: a 404 Response;
 * AppError('assembly.proposal-past') once the vote has opened.
 */
export async function withdrawProposal(context: AppContext, { pilotSlug, testerId, proposalId }: Act): Promise<void> {
  await requireGate(context, pilotSlug, 'members-vote');
  await findProposal(context, { pilotSlug, proposalId });
  await context.db.$transaction(async (tx) => {
    const row = await lockProposal(tx, proposalId, 'update');
    if (row.authorId !== testerId) throw new Response(null, { status: 404 });
    if (row.state === 'withdrawn') return;
    const state = after(row, 'withdraw');
    // The vote opens at its own instant, whether or not a page has been asked for since.
    if (row.voteFrom && context.clock.now() >= row.voteFrom) throw new AppError('assembly.proposal-past');
    await tx.proposal.update({ where: { id: proposalId }, data: { state, endedAt: context.clock.now() } });
  }, TRANSACTION);
}
