import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { TRAJECTORY_STAGES } from '~/pilots/standing/trajectory.ts';
import { SimulatedClock } from '~/platform/clock.ts';
import type { Tx } from '~/platform/database/open.server.ts';
import { useTestContext } from '../../../tests/support/test-context.ts';
import { readEngagement } from '../read-engagement.server.ts';
import { readTrajectoriesByPseudonym } from '../read-trajectories.server.ts';
import { researchContext } from '../research-context.server.ts';
import { decodeWays, encodeWays } from './chunk.ts';
import { readRolledWays } from './read-rolled.server.ts';
import { readWays } from './read-ways.server.ts';
import { rollUpPilot } from './roll-up.server.ts';
import { USUAL_SIZES } from './sizes.ts';

const test = useTestContext();

/** The parts of a definition that research reads. */
const definition = (slug: string, rest: Partial<PilotDefinition> = {}): PilotDefinition =>
  ({
    slug,
    territory: 'nantes',
    smallestGroup: 5,
    thresholds: { inactiveAfterDays: 14, dropoutAfterDays: 28 },
    calendar: { startsOn: '2026-08-31', endsOn: '2027-08-31', timeZone: 'Europe/Paris', milestones: [] },
    panels: [{ key: 'faep' }, { key: 'volontaires' }],
    activities: [
      { kind: 'viewed', qualifying: true },
      { kind: 'chose', qualifying: true },
      { kind: 'opened', qualifying: false },
    ],
    ...rest,
  }) as unknown as PilotDefinition;

const queryOf = ({ slug, calendar, activities }: PilotDefinition, at: Date) => ({
  ...{ pilotSlug: slug, at, timeZone: calendar.timeZone },
  qualifyingKinds: activities.filter(({ qualifying }) => qualifying).map(({ kind }) => kind),
});

// From the end of summer time in Paris to the days that follow, to the millisecond.
const FROM = Date.parse('2026-10-20T00:00:00Z');
const UNTIL = Date.parse('2026-11-02T00:00:00Z');
const entry = fc.record({
  pseudonym: fc.constantFrom('T-0001', 'T-0002', 'T-0010', 'T-0100', 'U-1'),
  panelKey: fc.constantFrom('faep', 'volontaires'),
  kind: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom('viewed', 'chose', 'opened') },
    { weight: 2, arbitrary: fc.constantFrom(...TRAJECTORY_STAGES) },
    { weight: 1, arbitrary: fc.constantFrom('holder-outage-start', 'holder-outage-end') },
  ),
  // Some are dated after the day on which one looks.
  at: fc.integer({ min: FROM, max: UNTIL + 4 * 86_400_000 }).map((at) => new Date(at)),
  detail: fc.option(fc.constantFrom('enedis', 'grdf/daily')),
});

/** So small that a handful of testers are in several chunks, which are parted, in several transactions. */
const sizesOfAll = fc.constantFrom(
  USUAL_SIZES,
  { testers: 1, mostTesters: 2, entriesAtOnce: 5 },
  { testers: 2, mostTesters: 2, entriesAtOnce: 3 },
);

let pilots = 0;

describe('the roll-up', () => {
  it('always equals counting the whole log again, whatever comes, in whatever order, between rounds', async () => {
    const rounds = fc.array(fc.array(entry, { maxLength: 12 }), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(rounds, sizesOfAll, async (waves, sizes) => {
        pilots += 1;
        const clock = new SimulatedClock(new Date(UNTIL));
        const context = { ...test.context, clock };
        const research = researchContext(context);
        const pilot = definition(`random-${pilots}`);
        for (const [round, wave] of waves.entries()) {
          clock.moveTo(new Date(UNTIL + round * 86_400_000));
          await context.db.activityEntry.createMany({ data: wave.map((one) => ({ ...one, pilotSlug: pilot.slug })) });
          const query = queryOf(pilot, context.clock.now());
          const counted = await readWays(research, query);
          // Before the round, with what it does not hold yet; after it; and as pages read it.
          if (round > 0) expect(await readRolledWays(research, query)).toEqual(counted);
          await rollUpPilot(context, pilot, sizes);
          const rolled = await readRolledWays(research, query);
          expect(rolled).toEqual(counted);
          const found = await readTrajectoriesByPseudonym(research, query);
          expect(new Map([...found].map(([name, { outages, ...way }]) => [name, way]))).toEqual(counted);
        }
      }),
      { numRuns: 60 },
    );
  }, 120_000);

  it('gives the page the same figures as the log alone', async () => {
    const context = { ...test.context, clock: new SimulatedClock(new Date('2026-11-20T09:00:00Z')) };
    const pilot = definition('same-figures');
    await context.database.executeSql(`
      INSERT INTO "ActivityEntry" ("pilotSlug", "panelKey", "pseudonym", "kind", "at")
      SELECT 'same-figures', CASE WHEN i % 3 = 0 THEN 'faep' ELSE 'volontaires' END, 'T-' || i, kind,
             timestamptz '2026-09-01 08:00Z' + make_interval(days => i % 30 + d)
      FROM generate_series(1, 300) AS i, generate_series(0, 50) AS d,
           unnest(ARRAY['enrolled', 'consented', 'connected', 'viewed']) AS kind
      WHERE (kind = 'viewed' OR d = 0) AND (i * 7 + d * 3) % 5 < 2 AND d <= i % 60`);
    const read = () => readEngagement(researchContext(context), pilot, { audience: 'researcher' });
    const counted = await read();
    expect(counted.flow?.steps.find(({ stage }) => stage === 'activated')?.count).toBeGreaterThan(50);
    expect((await rollUpPilot(context, pilot)).isMade).toBe(true);
    expect(await read()).toEqual(counted);
    expect(await rollUpPilot(context, pilot)).toEqual({ isMade: false, folded: 0 });
  });

  it('is made again when the pilot counts otherwise, and goes when an entry does', async () => {
    const context = { ...test.context, clock: new SimulatedClock(new Date('2026-12-01T09:00:00Z')) };
    const research = researchContext(context);
    const pilot = definition('amended');
    const data = ['enrolled', 'viewed', 'opened'].map((kind, i) => ({
      ...{ pilotSlug: pilot.slug, panelKey: 'faep', pseudonym: 'T-0001', kind },
      at: new Date(FROM + i * 86_400_000),
    }));
    await context.db.activityEntry.createMany({ data });
    await rollUpPilot(context, pilot);
    const amended = definition('amended', {
      activities: [{ kind: 'opened', qualifying: true }] as unknown as PilotDefinition['activities'],
    });
    const query = queryOf(amended, context.clock.now());
    expect(await readRolledWays(research, query)).toBeNull();
    expect((await rollUpPilot(context, amended)).isMade).toBe(true);
    expect((await readRolledWays(research, query))?.get('T-0001')?.firstUseAt).toBe(FROM + 2 * 86_400_000);
    // Of a past day, it knows too much.
    expect(await readRolledWays(research, { ...query, at: new Date(FROM) })).toBeNull();
    await context.db.activityEntry.deleteMany({ where: { pilotSlug: pilot.slug, kind: 'opened' } });
    expect(await readRolledWays(research, query)).toBeNull();
  });

  // The embedded database has one connection: nothing there happens between two statements of a transaction.
  it.skipIf(!process.env.TEST_DATABASE_URL)('misses nothing that a round ran past, uncommitted', async () => {
    const { context } = test;
    const pilot = definition('late-commit');
    const row = { pilotSlug: pilot.slug, panelKey: 'faep', pseudonym: 'T-0001', kind: 'enrolled' };
    await context.db.activityEntry.create({ data: { ...row, at: new Date(FROM) } });
    await context.db.$transaction(async (tx: Tx) => {
      await tx.activityEntry.create({ data: { ...row, kind: 'viewed', at: new Date(FROM) } });
      await rollUpPilot(context, pilot);
    });
    const query = queryOf(pilot, context.clock.now());
    expect((await readRolledWays(researchContext(context), query))?.get('T-0001')?.firstUseAt).toBe(FROM);
  });
});

describe('a chunk', () => {
  it('gives back what was put into it', () => {
    const instant = fc.integer({ min: 0, max: 4e12 });
    const way = fc.record({
      panelKey: fc.string({ maxLength: 20 }),
      stages: fc.dictionary(fc.constantFrom(...TRAJECTORY_STAGES), instant, { noNullPrototype: true }),
      firstUseAt: instant,
      lastUseAt: instant,
      daysOfUse: fc.uint8Array({ maxLength: 60 }),
      firstDay: fc.integer({ min: -1000, max: 40_000 }),
      calendarDays: fc.uint8Array({ maxLength: 60 }),
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string({ maxLength: 30 }), way)), (entries) => {
        const ways = new Map(entries);
        expect(decodeWays(encodeWays(ways))).toEqual(ways);
      }),
    );
    expect(() => decodeWays(Uint8Array.of(9, 0, 0, 0, 0, 0, 0))).toThrow(RangeError);
  });
});
