import { obstaclesToShare } from '~/governance/policy/share.ts';
import { isOfEntries } from '~/holders/manifests.ts';
import { pilotPolicy } from '~/pilots/pilot-governance.ts';
import { isAppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { breathe } from '~/platform/in-slices.ts';
import { readEntries } from '~/vault/read-entries.server.ts';
import { readReadings } from '~/vault/read-readings.server.ts';
import { grantedPurposes } from '../granted-purposes.server.ts';
import { dayInZone, plusDays, startOfDayIn } from './days.ts';
import { findShareInForce, type ShareInForce } from './find-share-in-force.server.ts';
import { type Period, settledPeriods } from './periods.ts';
import { EVERYONE, type GroupTotal, type ReleaseRow, releaseRows } from './release-rows.ts';

/**
 * Does what was voted, or admitted, to the letter, for one share in force: for each period that is over, adds up the
 * readings of those still in, who agree and did not step out, and lets the totals out. Each person's readings are opened
 * one after the other and written in their own access log; a total that went out is never made again. Returns how many
 * went out.
 */
export async function releaseShare(context: AppContext, decisionId: string): Promise<{ released: number }> {
  const share = await findShareInForce(context, decisionId);
  if (!share) return { released: 0 };
  const { definition, pilotSlug, termsHash, aggregation } = share;
  const today = dayInZone(context.clock.now(), definition.calendar.timeZone);
  const periods = settledPeriods({ ...share, step: aggregation.step }, today);
  const done = await context.db.shareRelease.findMany({
    where: { decisionId },
    select: { dataset: true, period: true },
  });
  const known = new Set(done.map(({ dataset, period }) => `${dataset} ${period}`));
  let released = 0;
  for (const dataset of share.datasets) {
    for (const period of periods) {
      if (known.has(`${dataset} ${period.from}`)) continue;
      const groups = await addUp(context, { share, dataset, period });
      const earlier = await earlierCounts(context, share, dataset, period);
      const rows = releaseRows(groups, aggregation.smallestGroup, earlier);
      const { count } = await context.db.shareRelease.createMany({
        data: [
          {
            ...{ pilotSlug, decisionId, dataset, period: period.from, lastDay: period.until, termsHash },
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
  readonly share: ShareInForce;
  readonly dataset: string;
  readonly period: Period;
}

async function addUp(context: AppContext, adding: Adding): Promise<GroupTotal[]> {
  const { share, period } = adding;
  const { definition, pilotSlug, aggregation } = share;
  const { timeZone } = definition.calendar;
  const from = startOfDayIn(period.from, timeZone).getTime();
  const to = startOfDayIn(plusDays(period.until, 1), timeZone).getTime();
  const byPanel = aggregation.groups === 'panel';
  const keys = byPanel ? definition.panels.map(({ key }) => key) : [EVERYONE];
  const sums = new Map(keys.map((key) => [key, { people: 0, total: 0 }]));
  const testers = await context.db.tester.findMany({
    where: { pilotSlug, state: 'enrolled' },
    select: { id: true, panelKey: true },
    orderBy: { id: 'asc' },
  });
  for (const { id, panelKey } of testers) {
    if (!(await takesPart(context, adding, id))) continue;
    const sum = await totalOf(context, { testerId: id, dataset: adding.dataset, from, to, reader: share.reader });
    const group = sums.get(byPanel ? panelKey : EVERYONE);
    if (sum !== null && group) {
      group.people += 1;
      group.total += sum;
    }
    await breathe();
  }
  return [...sums].map(([group, { people, total }]) => ({ group, people, total: Math.round(total) }));
}

/**
 * Still in, agreeing to what covers this dataset, and not stepped out: what the pilot's policy asks. Where the pilot asks
 * about this very recipient, that is the question to have said yes to.
 */
async function takesPart(context: AppContext, { share, dataset }: Adding, testerId: string): Promise<boolean> {
  const { definition, id, vote, admitted, recipientKey } = share;
  const policy = pilotPolicy(definition);
  const granted = await grantedPurposes(context, testerId, definition);
  const covers = ({ datasets }: { datasets: readonly string[] }) => datasets.includes(dataset);
  const isAsked = definition.purposes.some((one) => one.recipient === recipientKey && covers(one));
  const agrees = granted.some((one) => covers(one) && (!isAsked || one.recipient === recipientKey));
  const out = { testerId, decisionKey: id };
  const obstacles = obstaclesToShare(policy, {
    ...{ consents: agrees ? policy.decides.consents : [], certified: false, vote, admitted, totals: true, left: false },
    optedOut: (await context.db.proposalOptOut.count({ where: out })) > 0,
  });
  return agrees && obstacles.length === 0;
}

/**
 * What one person adds: the sum of their readings, or how many entries (trips, receipts) they have. Null when there is
 * nothing to add: nothing in the period, or somebody who left meanwhile.
 */
async function totalOf(
  context: AppContext,
  input: { testerId: string; dataset: string; from: number; to: number; reader: ShareInForce['reader'] },
): Promise<number | null> {
  try {
    if (isOfEntries(input.dataset)) {
      const { length } = await readEntries(context, input);
      // Who has entries of other days had none on these: that is nought, and they are counted.
      const { testerId, dataset } = input;
      return length > 0 || (await context.db.vaultChunk.count({ where: { testerId, dataset } })) > 0 ? length : null;
    }
    const readings = await readReadings(context, input);
    return readings.length === 0 ? null : readings.reduce((sum, { value }) => sum + value, 0);
  } catch (error) {
    if (isAppError(error)) return null;
    throw error;
  }
}

/** What other shares let out of the same data about the same days. */
async function earlierCounts(
  { db }: AppContext,
  { id, pilotSlug }: ShareInForce,
  dataset: string,
  period: Period,
): Promise<{ group: string; people: number }[]> {
  const releases = await db.shareRelease.findMany({
    where: {
      ...{ pilotSlug, dataset, decisionId: { not: id } },
      ...{ period: { lte: period.until }, lastDay: { gte: period.from } },
    },
    select: { rows: true },
  });
  return releases.flatMap(({ rows }) =>
    (rows as unknown as ReleaseRow[]).flatMap(({ group, people }) => (people === null ? [] : [{ group, people }])),
  );
}
