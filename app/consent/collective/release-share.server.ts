import { obstaclesToShare } from '~/governance/policy/share.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { getOpenPilot } from '~/pilots/get-open-pilot.server.ts';
import { pilotPolicy } from '~/pilots/pilot-governance.ts';
import { isAppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Proposal } from '~/platform/database/generated/client.ts';
import { breathe } from '~/platform/in-slices.ts';
import { readReadings } from '~/vault/read-readings.server.ts';
import { grantedPurposes } from '../granted-purposes.server.ts';
import { dayInZone, plusDays, startOfDayIn } from './days.ts';
import { type Period, settledPeriods } from './periods.ts';
import { EVERYONE, type GroupTotal, type ReleaseRow, releaseRows } from './release-rows.ts';
import { rulesSchema } from './rules.ts';
import { shareReader } from './share-reader.ts';
import { type ProposalTerms, readTerms } from './terms.ts';
import { termsHash } from './terms-hash.server.ts';

/**
 * Does what was voted, to the letter, for one share in force: for each period that is over, adds up the readings of
 * those still in, who agree and did not step out, and lets the totals out. Each person's readings are opened one after
 * the other and written in their own access log; a total that went out is never made again. Returns how many went out.
 */
export async function releaseShare(context: AppContext, proposalId: string): Promise<{ released: number }> {
  const row = await context.db.proposal.findUnique({ where: { id: proposalId, state: 'in-force', kind: 'share' } });
  if (!row) return { released: 0 };
  const terms = readTerms(row.terms);
  const hash = termsHash(terms);
  if (hash !== row.termsHash) {
    context.log.error({ proposalId }, 'the text of a share is not the one that was voted: nothing goes out');
    return { released: 0 };
  }
  const definition = await getOpenPilot(context, row.pilotSlug);
  const today = dayInZone(context.clock.now(), definition.calendar.timeZone);
  const periods = settledPeriods({ ...terms, step: terms.aggregation.step }, today);
  const done = await context.db.proposalRelease.findMany({
    where: { proposalId },
    select: { dataset: true, period: true },
  });
  const known = new Set(done.map(({ dataset, period }) => `${dataset} ${period}`));
  let released = 0;
  for (const dataset of terms.datasets) {
    for (const period of periods) {
      if (known.has(`${dataset} ${period.from}`)) continue;
      const groups = await addUp(context, { row, definition, terms, dataset, period });
      const rows = releaseRows(
        groups,
        terms.aggregation.smallestGroup,
        await earlierCounts(context, row, dataset, period),
      );
      const { count } = await context.db.proposalRelease.createMany({
        data: [
          {
            ...{ proposalId, dataset, period: period.from, lastDay: period.until, termsHash: hash },
            ...{ rows: rows.map((one) => ({ ...one })), at: context.clock.now() },
          },
        ],
        skipDuplicates: true,
      });
      released += count;
    }
  }
  return { released };
}

interface Adding {
  readonly row: Proposal;
  readonly definition: PilotDefinition;
  readonly terms: ProposalTerms;
  readonly dataset: string;
  readonly period: Period;
}

async function addUp(context: AppContext, adding: Adding): Promise<GroupTotal[]> {
  const { row, definition, terms, period } = adding;
  const { timeZone } = definition.calendar;
  const from = startOfDayIn(period.from, timeZone).getTime();
  const to = startOfDayIn(plusDays(period.until, 1), timeZone).getTime();
  const byPanel = terms.aggregation.groups === 'panel';
  const keys = byPanel ? definition.panels.map(({ key }) => key) : [EVERYONE];
  const sums = new Map(keys.map((key) => [key, { people: 0, total: 0 }]));
  const testers = await context.db.tester.findMany({
    where: { pilotSlug: row.pilotSlug, state: 'enrolled' },
    select: { id: true, panelKey: true },
    orderBy: { id: 'asc' },
  });
  for (const { id, panelKey } of testers) {
    if (!(await takesPart(context, adding, id))) continue;
    const sum = await totalOf(context, { testerId: id, dataset: adding.dataset, from, to, proposalId: row.id });
    const group = sums.get(byPanel ? panelKey : EVERYONE);
    if (sum !== null && group) {
      group.people += 1;
      group.total += sum;
    }
    await breathe();
  }
  return [...sums].map(([group, { people, total }]) => ({ group, people, total: Math.round(total) }));
}

/** Still in, agreeing to what covers this dataset, and not stepped out: what the pilot's policy asks, and nothing else. */
async function takesPart(
  context: AppContext,
  { row, definition, dataset }: Adding,
  testerId: string,
): Promise<boolean> {
  const policy = pilotPolicy(definition);
  const granted = await grantedPurposes(context, testerId, definition);
  const agrees = granted.some(({ datasets }) => datasets.includes(dataset));
  const out = { testerId, decisionKey: row.id };
  const { members, yes, no, blank } = row;
  const { quorumShare } = rulesSchema.parse(row.rules);
  const vote = { members: members ?? 0, yes: yes ?? 0, no: no ?? 0, blank: blank ?? 0, quorumShare };
  const obstacles = obstaclesToShare(policy, {
    ...{ consents: agrees ? policy.decides.consents : [], certified: false, vote, admitted: false, left: false },
    optedOut: (await context.db.proposalOptOut.count({ where: out })) > 0,
  });
  return agrees && obstacles.length === 0;
}

/** Null when there is nothing to add: no reading in the period, or somebody who left meanwhile. */
async function totalOf(
  context: AppContext,
  input: { testerId: string; dataset: string; from: number; to: number; proposalId: string },
): Promise<number | null> {
  const { proposalId, ...range } = input;
  try {
    const readings = await readReadings(context, { ...range, reader: shareReader(proposalId) });
    return readings.length === 0 ? null : readings.reduce((sum, { value }) => sum + value, 0);
  } catch (error) {
    if (isAppError(error)) return null;
    throw error;
  }
}

/** What other shares let out of the same data about the same days. */
async function earlierCounts(
  { db }: AppContext,
  row: Proposal,
  dataset: string,
  period: Period,
): Promise<{ group: string; people: number }[]> {
  const releases = await db.proposalRelease.findMany({
    where: {
      ...{ dataset, proposalId: { not: row.id }, proposal: { pilotSlug: row.pilotSlug } },
      ...{ period: { lte: period.until }, lastDay: { gte: period.from } },
    },
    select: { rows: true },
  });
  return releases.flatMap(({ rows }) =>
    (rows as unknown as ReleaseRow[]).flatMap(({ group, people }) => (people === null ? [] : [{ group, people }])),
  );
}
