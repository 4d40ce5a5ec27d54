import { getOpenPilot } from '~/pilots/get-open-pilot.server.ts';
import { isOpenFor } from '~/pilots/protocol/life.ts';
import { pilotState } from '~/pilots/protocol/require-open-for.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Proposal } from '~/platform/database/generated/client.ts';
import type { Tx } from '~/platform/database/open.server.ts';
import { TRANSACTION } from '../tester-pilot.server.ts';
import { dayInZone, plusDays } from './days.ts';
import { foundingKey } from './decision-key.ts';
import { after, lockProposal } from './find-proposal.server.ts';
import { SETTLE_DAYS, settledPeriods } from './periods.ts';
import { type ProposalTerms, readTerms } from './terms.ts';
import { termsHash } from './terms-hash.server.ts';

/** What was adopted takes effect on its first day and ends after its last one, once its last figures are out. */
export async function followDecisions(context: AppContext, pilotSlug?: string): Promise<void> {
  const rows = await context.db.proposal.findMany({
    where: { ...(pilotSlug === undefined ? {} : { pilotSlug }), state: { in: ['adopted', 'in-force'] } },
    select: { id: true, pilotSlug: true },
  });
  for (const one of rows) await followOne(context, one);
}

async function followOne(
  context: AppContext,
  { id: proposalId, pilotSlug }: { id: string; pilotSlug: string },
): Promise<void> {
  const { timeZone } = (await getOpenPilot(context, pilotSlug)).calendar;
  await context.db.$transaction(async (tx) => {
    const row = await lockProposal(tx, proposalId, 'update');
    if (row.state !== 'adopted' && row.state !== 'in-force') return;
    const now = context.clock.now();
    const terms = readTerms(row.terms);
    // A text that is not the one that was voted takes no effect, whoever changed it.
    if (termsHash(terms) !== row.termsHash) {
      context.log.error({ proposalId }, 'the text of a proposal is not the one that was voted');
      return;
    }
    if (row.kind === 'end') return endAnother(tx, row, now);
    const today = dayInZone(now, timeZone);
    const isOver = today > plusDays(terms.until, SETTLE_DAYS + 1) && (await isAllOut(tx, row, terms, today));
    const begins = row.state === 'adopted' && today >= terms.from;
    if (begins) {
      const state = after(row, 'execute');
      await tx.proposal.update({ where: { id: proposalId }, data: { state, executedAt: now } });
    } else if (isOver) {
      await tx.proposal.update({ where: { id: proposalId }, data: { state: after(row, 'end'), endedAt: now } });
    }
  }, TRANSACTION);
}

/** Every figure that the terms promise went out, or never will: the pilot no longer runs. */
async function isAllOut(tx: Tx, row: Proposal, terms: ProposalTerms, today: string): Promise<boolean> {
  if (!isOpenFor(await pilotState({ db: tx }, row.pilotSlug), 'sync')) return true;
  const periods = settledPeriods({ ...terms, step: terms.aggregation.step }, today);
  const out = await tx.shareRelease.count({ where: { decisionId: row.id } });
  return out >= periods.length * terms.datasets.length;
}

/** A vote that ends an earlier decision: done as soon as it is adopted. */
async function endAnother(tx: Tx, row: Proposal, now: Date): Promise<void> {
  const { pilotSlug, recipientKey, endsKey } = row;
  if (endsKey === foundingKey(recipientKey)) {
    const key = { pilotSlug_recipientKey: { pilotSlug, recipientKey } };
    const create = { pilotSlug, recipientKey, at: now, reason: readTerms(row.terms).purpose };
    await tx.foundingEnd.upsert({ where: key, create, update: {} });
  } else if (endsKey) {
    const target = await tx.proposal.findUnique({ where: { id: endsKey, pilotSlug } });
    if (target && (target.state === 'adopted' || target.state === 'in-force')) {
      await tx.proposal.update({ where: { id: endsKey }, data: { state: after(target, 'end'), endedAt: now } });
    }
  }
  await tx.proposal.update({
    where: { id: row.id },
    data: { state: after(row, 'end'), executedAt: now, endedAt: now },
  });
}
