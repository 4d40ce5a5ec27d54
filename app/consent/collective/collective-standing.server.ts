import type { VoteResult } from '~/governance/policy/share.ts';
import { getPilotDefinition } from '~/pilots/get-pilot-definition.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { sharableDatasets } from './check-terms.ts';
import { foundingKey } from './decision-key.ts';
import { type DecisionInForce, decisionsInForce } from './decisions-in-force.server.ts';

export interface CollectiveStanding {
  /** The vote by which the recipient may receive these datasets; else the last one that was lost; else null. */
  readonly vote: VoteResult | null;
  /** A board, or the founding charter, let the recipient in for all of them, and its conditions still run. */
  readonly admitted: boolean;
  /** A vote or a board lets totals out to the recipient today: what the founding charter names, services read. */
  readonly totals: boolean;
  /** This tester stays out of each decision that would cover one of the datasets. */
  readonly optedOut: boolean;
  /** The protocol's version under which the founding charter covers them; null when a later decision does. */
  readonly foundedOn: number | null;
}

/** What was decided when the pilot was founded: nobody counted, and it stands as a vote that was won. */
const FOUNDING_VOTE: VoteResult = { members: 0, yes: 1, no: 0, blank: 0, quorumShare: 0 };

/**
 * What the group decided, today, of one recipient and these datasets, and whether this tester stays out of it. The
 * pilot's own purposes count as decided by its founding charter, until a later decision ends them. Asked for several
 * datasets, it answers for the one that is covered least. Throws a 404 Response for an unknown pilot.
 */
export async function collectiveStanding(
  context: Pick<AppContext, 'db' | 'clock' | 'env'>,
  input: { pilotSlug: string; testerId: string; recipientKey: string; datasets: readonly string[] },
): Promise<CollectiveStanding> {
  const { pilotSlug, testerId, recipientKey, datasets } = input;
  const definition = await getPilotDefinition(context, pilotSlug);
  const decisions = await decisionsInForce(context, definition, recipientKey);
  const outs = await context.db.proposalOptOut.findMany({
    where: { testerId, decisionKey: { in: decisions.map(({ key }) => key) } },
    select: { decisionKey: true },
  });
  const out = new Set(outs.map(({ decisionKey }) => decisionKey));
  const covering =
    datasets.length > 0
      ? datasets.map((dataset) => decisions.filter((one) => one.datasets.includes(dataset)))
      : [decisions];
  const isCovered = covering.every((those) => those.length > 0);
  const sharable = new Set(sharableDatasets(definition).map(({ key }) => key));
  const isSharable = (dataset: string): boolean => sharable.has(dataset) && datasets.includes(dataset);
  const voted = coveredBy(covering, (one) => one.gate === 'founding' || one.gate === 'members-vote');
  const isFounding = isCovered && covering.every(([first]) => first?.key === foundingKey(recipientKey));
  const pilot = isFounding ? await context.db.pilot.findUnique({ where: { slug: pilotSlug } }) : null;
  return {
    vote: voted ? (voted.find(({ vote }) => vote)?.vote ?? FOUNDING_VOTE) : await lastLost(context, input),
    admitted: coveredBy(covering, (one) => one.gate === 'founding' || one.gate === 'board-admits') !== null,
    totals: coveredBy(covering, (one) => one.gate !== 'founding' && one.datasets.some(isSharable)) !== null,
    optedOut: covering.some((those) => those.length > 0 && those.every(({ key }) => out.has(key))),
    foundedOn: isFounding ? (pilot?.protocolVersion ?? 1) : null,
  };
}

/** One decision of the kind asked for each dataset; null when a dataset has none. */
function coveredBy(
  covering: readonly (readonly DecisionInForce[])[],
  counts: (decision: DecisionInForce) => boolean,
): DecisionInForce[] | null {
  const found = covering.map((those) => those.find(counts));
  return found.every((one) => one !== undefined) ? found : null;
}

/** The latest vote about this recipient that did not carry: it tells a lost vote from none at all. */
async function lastLost(
  { db }: Pick<AppContext, 'db'>,
  { pilotSlug, recipientKey }: { pilotSlug: string; recipientKey: string },
): Promise<VoteResult | null> {
  const row = await db.proposal.findFirst({
    where: { pilotSlug, recipientKey, kind: 'share', state: { in: ['rejected', 'no-quorum'] } },
    orderBy: { closedAt: 'desc' },
  });
  if (!row || row.yes === null || row.no === null || row.blank === null || row.members === null) return null;
  const { quorumShare } = row.rules as { quorumShare: number };
  const { members, yes, no, blank } = row;
  // Lost to a larger majority than one more yes than no: it is no result that would carry here.
  return row.state === 'rejected' && yes > no ? null : { members, yes, no, blank, quorumShare };
}
