import type { PilotDefinition } from '~/pilots/definition.ts';
import { pilotPolicy } from '~/pilots/pilot-governance.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Bilingual } from '~/platform/i18n/messages.ts';
import { decisionsInForce } from './decisions-in-force.server.ts';
import { asProposalState, type ProposalState } from './proposal-state.ts';
import { type AssemblyRules, rulesOf } from './rules.ts';
import { readTerms } from './terms.ts';

export interface ProposalLine {
  readonly id: string;
  readonly kind: 'share' | 'end';
  readonly state: ProposalState;
  readonly recipient: string;
  readonly purpose: string;
  readonly isMine: boolean;
  /** When the vote opens, and when it closes. */
  readonly voteFrom: Date | null;
  readonly voteUntil: Date | null;
  readonly closedAt: Date | null;
  readonly comments: number;
  /** Reports that nobody has looked at. */
  readonly reports: number;
  /** Whether this member still may vote on it. */
  readonly awaitsMe: boolean;
}

export interface ShareLine {
  /** What one steps out of: `founding:<recipient>` or a proposal's id. */
  readonly decisionKey: string;
  readonly proposalId: string | null;
  readonly recipientKey: string;
  readonly recipient: Bilingual;
  readonly datasets: readonly string[];
  /** Last day; null for the founding charter, which lasts as long as the pilot. */
  readonly until: string | null;
  readonly isOut: boolean;
}

export interface Assembly {
  readonly rules: AssemblyRules;
  readonly drafts: readonly ProposalLine[];
  /** In debate or vote. */
  readonly open: readonly ProposalLine[];
  readonly past: readonly ProposalLine[];
  readonly shares: readonly ShareLine[];
  readonly mayOptOut: boolean;
  /** Members by pseudonym, where the policy lets them know who takes part; null elsewhere. */
  readonly register: { readonly count: number; readonly pseudonyms: readonly string[] } | null;
}

const MOST_PAST = 30;
const MOST_NAMES = 200;

/** The assembly of a pilot, for one member, or for its team (`testerId` null: no draft, no vote awaited). */
export async function listAssembly(
  context: AppContext,
  definition: PilotDefinition,
  testerId: string | null,
): Promise<Assembly> {
  const { db } = context;
  const pilotSlug = definition.slug;
  const policy = pilotPolicy(definition);
  const visible = await db.proposal.findMany({
    where: {
      pilotSlug,
      OR: [{ state: { not: 'draft' } }, ...(testerId ? [{ authorId: testerId, state: 'draft' }] : [])],
    },
    orderBy: { createdAt: 'desc' },
    take: MOST_PAST + 40,
    include: {
      comments: { where: { removedAt: null, hiddenAt: null }, select: { _count: { select: { reports: true } } } },
    },
  });
  const awaited = testerId
    ? await db.elector.findMany({ where: { testerId, hasVoted: false }, select: { voteId: true } })
    : [];
  const lines = visible.map((row): ProposalLine => {
    const terms = readTerms(row.terms);
    return {
      ...{ id: row.id, kind: row.kind === 'end' ? 'end' : 'share', state: asProposalState(row.state) },
      ...{
        recipient: terms.recipient.name,
        purpose: terms.purpose,
        isMine: testerId !== null && row.authorId === testerId,
      },
      ...{ voteFrom: row.voteFrom, voteUntil: row.voteUntil, closedAt: row.closedAt },
      comments: row.comments.length,
      reports: row.comments.reduce((sum, one) => sum + one._count.reports, 0),
      awaitsMe: row.state === 'vote' && awaited.some(({ voteId }) => voteId === row.id),
    };
  });
  const isOpen = ({ state }: ProposalLine): boolean => state === 'debate' || state === 'vote';
  return {
    rules: rulesOf(definition),
    drafts: lines.filter(({ state }) => state === 'draft'),
    open: lines.filter(isOpen).toSorted((a, b) => Number(b.awaitsMe) - Number(a.awaitsMe)),
    past: lines.filter((line) => line.state !== 'draft' && !isOpen(line)).slice(0, MOST_PAST),
    shares: await sharesOf(context, definition, testerId),
    mayOptOut: policy.decides.optOut,
    register: policy.sees.registerKnown ? await registerOf(context, pilotSlug) : null,
  };
}

/** No tester has it. */

async function sharesOf(
  context: AppContext,
  definition: PilotDefinition,
  testerId: string | null,
): Promise<ShareLine[]> {
  const decisions = (await decisionsInForce(context, definition)).filter(({ datasets }) => datasets.length > 0);
  const keys = decisions.map(({ key }) => key);
  const outs = testerId
    ? await context.db.proposalOptOut.findMany({ where: { testerId, decisionKey: { in: keys } } })
    : [];
  const voted = await context.db.proposal.findMany({
    where: { id: { in: decisions.flatMap(({ gate, key }) => (gate === 'members-vote' ? [key] : [])) } },
    select: { id: true, terms: true },
  });
  return decisions.map(({ key, recipientKey, gate, datasets }) => {
    const row = voted.find(({ id }) => id === key);
    const terms = row ? readTerms(row.terms) : null;
    const known = definition.recipients.find((one) => one.key === recipientKey)?.title;
    const name = terms?.recipient.name ?? recipientKey;
    return {
      ...{ decisionKey: key, proposalId: gate === 'members-vote' ? key : null, recipientKey, datasets },
      recipient: known ?? { fr: name, en: name },
      until: terms?.until ?? null,
      isOut: outs.some(({ decisionKey }) => decisionKey === key),
    };
  });
}

async function registerOf({ db }: AppContext, pilotSlug: string): Promise<NonNullable<Assembly['register']>> {
  const where = { pilotSlug, state: 'enrolled' };
  const rows = await db.tester.findMany({
    where,
    orderBy: { pseudonym: 'asc' },
    select: { pseudonym: true },
    take: MOST_NAMES,
  });
  return { count: await db.tester.count({ where }), pseudonyms: rows.map(({ pseudonym }) => pseudonym) };
}
