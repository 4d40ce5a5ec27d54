import type { VoteResult } from '~/governance/policy/share.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { dayInZone } from './days.ts';
import { foundingKey } from './decision-key.ts';
import { rulesSchema } from './rules.ts';
import { readAdmissionTerms, readTerms } from './terms.ts';

/** A decision of the group that lets a recipient receive datasets, today. */
export interface DecisionInForce {
  /** `founding:<recipient>`, or the id of a proposal or of an admission. */
  readonly key: string;
  readonly recipientKey: string;
  readonly gate: 'founding' | 'members-vote' | 'board-admits';
  readonly datasets: readonly string[];
  /** Of a vote of the members. */
  readonly vote: VoteResult | null;
}

/** What is in force today, of one recipient or of all: the founding charter first, then later decisions, oldest first. */
export async function decisionsInForce(
  { db, clock }: Pick<AppContext, 'db' | 'clock'>,
  definition: PilotDefinition,
  recipientKey?: string,
): Promise<DecisionInForce[]> {
  const pilotSlug = definition.slug;
  const where = { pilotSlug, ...(recipientKey === undefined ? {} : { recipientKey }) };
  const today = dayInZone(clock.now(), definition.calendar.timeZone);
  const ended = await db.foundingEnd.findMany({ where, select: { recipientKey: true } });
  const over = new Set(ended.map((one) => one.recipientKey));
  const founding = definition.recipients
    .map(({ key }) => key)
    .filter((key) => (recipientKey === undefined || key === recipientKey) && !over.has(key))
    .map((key): DecisionInForce => {
      const datasets = definition.purposes.filter(({ recipient }) => recipient === key).flatMap((one) => one.datasets);
      const named = { key: foundingKey(key), recipientKey: key };
      return { ...named, gate: 'founding', datasets: [...new Set(datasets)], vote: null };
    });
  const proposals = await db.proposal.findMany({
    where: { ...where, kind: 'share', state: { in: ['adopted', 'in-force'] } },
    orderBy: { closedAt: 'asc' },
  });
  const voted = proposals.flatMap((row): DecisionInForce[] => {
    const { datasets, from, until } = readTerms(row.terms);
    const { members, yes, no, blank } = row;
    if (today < from || today > until || members === null || yes === null || no === null || blank === null) return [];
    const { quorumShare } = rulesSchema.parse(row.rules);
    const vote = { members, yes, no, blank, quorumShare };
    return [{ key: row.id, recipientKey: row.recipientKey, gate: 'members-vote', datasets, vote }];
  });
  const admissions = await db.admission.findMany({
    where: { ...where, state: 'in-force' },
    orderBy: { decidedAt: 'asc' },
  });
  const admitted = admissions.flatMap((row): DecisionInForce[] => {
    const { datasets, from, until } = readAdmissionTerms(row.terms);
    if (today < from || today > until) return [];
    return [{ key: row.id, recipientKey: row.recipientKey, gate: 'board-admits', datasets, vote: null }];
  });
  return [...founding, ...voted, ...admitted];
}
