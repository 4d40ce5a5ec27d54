import { custodyTotals } from '~/consent/copies/custody-totals.server.ts';
import { recallRound } from '~/consent/copies/recall-round.server.ts';
import { readDeparture } from '~/consent/departure/read-departure.server.ts';
import { leavePilot } from '~/consent/leave-pilot.server.ts';
import { sightOf } from '~/governance/policy/share.ts';
import { describeVault } from '~/vault/describe-vault.server.ts';
import { HOUR_MS, type LabStage, type LabTester, pass } from './lab-stage.ts';
import { openersOf } from './measure-readers.server.ts';
import type { MeasuredDeparture, MeasuredShare } from './measures.ts';

/** Simulated services take an hour to erase; the round comes by once they had the night. */
const NIGHT_MS = 12 * HOUR_MS;

/** One tester leaves for good, and whoever was told has had a night: what that did, looked up in the rows. */
export async function measureDeparture(
  stage: LabStage,
  { testerId, pseudonym }: LabTester,
  share: MeasuredShare,
): Promise<MeasuredDeparture> {
  const { context, definition } = stage;
  const { db } = context;
  const pilotSlug = definition.slug;
  // What a vote lets out is totals: its recipient asks for no reading.
  const readers = (await openersOf(stage, testerId)).filter(
    (reader) => share.way !== 'vote' || reader !== `recipient:${share.recipient}`,
  );
  const statements = await db.vaultRecord.count({ where: { testerId } });
  const readings = (await describeVault(context, testerId)).reduce((sum, one) => sum + one.readings, 0);
  const testersBefore = await testersInTotals(stage);
  const { departureId = '' } = await leavePilot(context, { testerId });
  const atOnce = (await readDeparture(context, departureId))?.copies.confirmed ?? 0;
  pass(stage, NIGHT_MS);
  await recallRound(context);
  const gone = await readDeparture(context, departureId);
  const acts = gone?.acts ?? [];
  const still = await openersOf(stage, testerId);
  return {
    acts: acts.map((act) => ({ ...act })),
    stopsReading: readers.filter((reader) => !still.includes(reader)),
    stillReads: still,
    erased: {
      ...{ readings, statements },
      isKeyDestroyed: (await context.keys.get(testerId)) === undefined,
    },
    recalled: { asked: gone?.copies.asked ?? 0, confirmedAtOnce: atOnce, confirmed: gone?.copies.confirmed ?? 0 },
    servicesTold: acts.filter(({ kind, state }) => kind === 'tell-service' && state === 'done').length,
    copiesLeft: await db.serviceCopy.count({ where: { departureId, state: { not: 'gone' } } }),
    remains: {
      activityEntries: await db.activityEntry.count({ where: { pilotSlug, pseudonym } }),
      agreementFacts: await db.consent.count({ where: { testerId } }),
      ballotsCounted: await db.elector.count({ where: { testerId, hasVoted: true } }),
      publishedTotals: await db.shareRelease.count({ where: { pilotSlug } }),
    },
    operatorTotals:
      testersBefore === null ? null : { testersBefore, testersAfter: (await testersInTotals(stage)) ?? 0 },
  };
}

/** The most testers behind one of the operator's totals; null where the policy shows it none. */
async function testersInTotals({ context, definition, policy }: LabStage): Promise<number | null> {
  if (sightOf(policy, 'operator') !== 'totals-only') return null;
  const { slug: pilotSlug, smallestGroup } = definition;
  const totals = await custodyTotals(context, { pilotSlug, smallestGroup });
  return Math.max(0, ...totals.map(({ testers }) => testers));
}
