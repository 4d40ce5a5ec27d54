import { getOpenPilot } from '~/pilots/get-open-pilot.server.ts';
import { pilotPolicy } from '~/pilots/pilot-governance.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { turnoutOf } from './electors.server.ts';
import { findProposal } from './find-proposal.server.ts';
import { listReleases, type ReleaseView } from './list-releases.server.ts';
import type { BallotChoice, Tally } from './outcome.ts';
import { asProposalState, type ProposalState } from './proposal-state.ts';
import { type AssemblyRules, rulesOf, rulesSchema } from './rules.ts';
import { type ProposalTerms, readTerms } from './terms.ts';

export interface CommentView {
  readonly id: string;
  /** A pseudonym; null for « membre » and for who left. */
  readonly author: string | null;
  readonly isMine: boolean;
  /** Empty once removed or hidden. */
  readonly body: string;
  readonly at: Date;
  readonly hiddenReason: string | null;
  readonly isRemoved: boolean;
  readonly isReported: boolean;
}

export interface ProposalView {
  readonly id: string;
  readonly kind: 'share' | 'end';
  readonly endsKey: string | null;
  readonly state: ProposalState;
  readonly revision: number;
  readonly terms: ProposalTerms;
  readonly termsHash: string | null;
  readonly rules: AssemblyRules;
  readonly isMine: boolean;
  readonly debateFrom: Date | null;
  readonly voteFrom: Date | null;
  readonly voteUntil: Date | null;
  readonly closedAt: Date | null;
  readonly executedAt: Date | null;
  readonly endedAt: Date | null;
  /** Who took part and of how many, from the opening of the vote; the result only after the count. */
  readonly turnout: { readonly voted: number; readonly members: number } | null;
  readonly isElector: boolean;
  readonly hasVoted: boolean;
  readonly result: Tally | null;
  readonly ballots: readonly { readonly code: string; readonly choice: BallotChoice }[];
  /** Pseudonyms of those who took part, after the count, where members know one another's. */
  readonly voters: readonly string[];
  readonly comments: readonly CommentView[];
  readonly releases: readonly ReleaseView[];
  readonly optOut: { readonly isOut: boolean } | null;
}

/** Most comments and ballots shown on one page. */
const MOST = 2000;

/** One proposal as a member sees it; a draft is its author's alone. Throws a 404 Response. */
export async function readProposal(
  context: AppContext,
  { pilotSlug, testerId, proposalId }: { pilotSlug: string; testerId: string | null; proposalId: string },
): Promise<ProposalView> {
  const { db } = context;
  const row = await findProposal(context, { pilotSlug, proposalId });
  const isMine = testerId !== null && row.authorId === testerId;
  const state = asProposalState(row.state);
  if (state === 'draft' && !isMine) throw new Response(null, { status: 404 });
  const definition = await getOpenPilot(context, pilotSlug);
  const policy = pilotPolicy(definition);
  const me = testerId
    ? await db.elector.findUnique({ where: { voteId_testerId: { voteId: proposalId, testerId } } })
    : null;
  const { members, yes, no, blank } = row;
  const isCounted = row.closedAt !== null && members !== null && yes !== null && no !== null && blank !== null;
  const isShare = row.kind === 'share' && (state === 'adopted' || state === 'in-force');
  return {
    ...{ id: row.id, kind: row.kind === 'end' ? 'end' : 'share', endsKey: row.endsKey, state, isMine },
    ...{ revision: row.revision, terms: readTerms(row.terms), termsHash: row.termsHash },
    rules: row.rules ? rulesSchema.parse(row.rules) : rulesOf(definition),
    ...{ debateFrom: row.debateFrom, voteFrom: row.voteFrom, voteUntil: row.voteUntil },
    ...{ closedAt: row.closedAt, executedAt: row.executedAt, endedAt: row.endedAt },
    turnout: isCounted
      ? { voted: yes + no + blank, members }
      : state === 'vote'
        ? await turnoutOf(context.db, proposalId)
        : null,
    isElector: me !== null,
    hasVoted: me?.hasVoted ?? false,
    result: isCounted ? { members, yes, no, blank } : null,
    ballots: isCounted ? await ballotsOf(context, proposalId) : [],
    voters: isCounted && policy.sees.registerKnown ? await votersOf(context, proposalId) : [],
    comments: await commentsOf(context, { proposalId, testerId }),
    releases: await listReleases(context, { decisionId: proposalId }),
    optOut:
      isShare && testerId && policy.decides.optOut
        ? { isOut: (await db.proposalOptOut.count({ where: { testerId, decisionKey: row.id } })) > 0 }
        : null,
  };
}

async function ballotsOf({ db }: AppContext, proposalId: string): Promise<{ code: string; choice: BallotChoice }[]> {
  const rows = await db.ballot.findMany({ where: { voteId: proposalId }, orderBy: { code: 'asc' }, take: MOST });
  return rows.map(({ code, choice }) => ({ code, choice: choice as BallotChoice }));
}

async function votersOf({ db }: AppContext, proposalId: string): Promise<string[]> {
  const rows = await db.elector.findMany({
    where: { voteId: proposalId, hasVoted: true },
    select: { testerId: true },
    take: MOST,
  });
  const testers = await db.tester.findMany({
    where: { id: { in: rows.map(({ testerId }) => testerId) } },
    orderBy: { pseudonym: 'asc' },
    select: { pseudonym: true },
  });
  return testers.map(({ pseudonym }) => pseudonym);
}

async function commentsOf(
  { db }: AppContext,
  { proposalId, testerId }: { proposalId: string; testerId: string | null },
): Promise<CommentView[]> {
  const rows = await db.proposalComment.findMany({
    where: { proposalId },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    include: { reports: { select: { testerId: true } } },
    take: MOST,
  });
  const signed = rows.flatMap(({ authorId, showsPseudonym }) => (authorId && showsPseudonym ? [authorId] : []));
  const testers = await db.tester.findMany({ where: { id: { in: signed } }, select: { id: true, pseudonym: true } });
  const names = new Map(testers.map(({ id, pseudonym }) => [id, pseudonym]));
  return rows.map((row) => ({
    id: row.id,
    author: (row.authorId && row.showsPseudonym && names.get(row.authorId)) || null,
    isMine: testerId !== null && row.authorId === testerId,
    body: row.hiddenAt && testerId !== null ? '' : row.body,
    at: row.at,
    hiddenReason: row.hiddenAt ? row.hiddenReason : null,
    isRemoved: row.removedAt !== null,
    isReported: testerId === null ? row.reports.length > 0 : row.reports.some((one) => one.testerId === testerId),
  }));
}
