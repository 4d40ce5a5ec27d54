import { describe, expect, it } from 'vitest';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { recordActivity } from '~/pilots/record-activity.server.ts';
import { daySet } from '~/pilots/standing/day-set.ts';
import { dayNumberOf } from '~/pilots/standing/local-day.ts';
import { WEEK_MS } from '~/pilots/standing/trajectory.ts';
import { useTestContext } from '../../tests/support/test-context.ts';
import { flowCsv, retentionCsv, stayCsv } from './csv.ts';
import { readEngagement } from './read-engagement.server.ts';
import { readTrajectories } from './read-trajectories.server.ts';
import { researchContext } from './research-context.server.ts';

const test = useTestContext();

/** The parts of a definition that research reads. */
const definition = (slug: string): PilotDefinition =>
  ({
    slug,
    territory: 'nantes',
    smallestGroup: 5,
    thresholds: { inactiveAfterDays: 14, dropoutAfterDays: 28 },
    calendar: { startsOn: '2026-08-31', endsOn: '2027-08-31', timeZone: 'Europe/Paris', milestones: [] },
    panels: [{ key: 'faep' }, { key: 'volontaires' }],
    activities: [
      { kind: 'viewed-consumption', qualifying: true },
      { kind: 'opened-space', qualifying: false },
    ],
  }) as unknown as PilotDefinition;

const log = (pilotSlug: string, pseudonym: string, kind: string, at: string, detail?: string, panelKey = 'faep') =>
  recordActivity(test.context, {
    pilotSlug,
    panelKey,
    pseudonym,
    kind,
    at: new Date(at),
    ...(detail ? { detail } : {}),
  });

describe('readTrajectories', () => {
  it('reads one way per tester: first stages, first and last use, days of use, outages', async () => {
    const pilot = 'one-way';
    for (const kind of ['contacted', 'eligible', 'enrolled']) await log(pilot, 'T-0001', kind, '2026-08-31T08:00:00Z');
    await log(pilot, 'T-0001', 'consented', '2026-08-31T08:05:00Z', 'electricity');
    await log(pilot, 'T-0001', 'consented', '2026-09-02T08:05:00Z', 'gas');
    await log(pilot, 'T-0001', 'opened-space', '2026-08-31T09:00:00Z');
    await log(pilot, 'T-0001', 'viewed-consumption', '2026-09-01T10:00:00Z');
    await log(pilot, 'T-0001', 'viewed-consumption', '2026-09-08T09:59:59Z');
    await log(pilot, 'T-0001', 'viewed-consumption', '2026-09-22T10:00:00Z');
    // Clocks go back on 25 October: a week is still seven times twenty-four hours.
    await log(pilot, 'T-0001', 'viewed-consumption', '2026-10-27T10:00:00Z');
    await log(pilot, 'T-0001', 'holder-outage-start', '2026-10-28T00:00:00Z', 'enedis');
    await log(pilot, 'T-0001', 'holder-outage-end', '2026-10-29T00:00:00Z', 'enedis/load-curve');
    await log(pilot, '-', 'holder-outage-start', '2026-11-01T00:00:00Z', 'grdf');
    await log(pilot, 'T-0002', 'enrolled', '2026-09-01T08:00:00Z', undefined, 'volontaires');
    await log('another-pilot', 'T-0001', 'viewed-consumption', '2026-08-01T10:00:00Z');
    await log(pilot, 'T-0001', 'viewed-consumption', '2027-01-01T10:00:00Z');

    const found = await readTrajectories(researchContext(test.context), {
      pilotSlug: pilot,
      qualifyingKinds: ['viewed-consumption'],
      at: test.context.clock.now(),
      timeZone: 'Europe/Paris',
    });
    const grdf = { from: Date.parse('2026-11-01T00:00:00Z'), to: null };
    expect(found).toHaveLength(2);
    expect(found[0]).toEqual({
      panelKey: 'faep',
      stages: {
        contacted: Date.parse('2026-08-31T08:00:00Z'),
        eligible: Date.parse('2026-08-31T08:00:00Z'),
        enrolled: Date.parse('2026-08-31T08:00:00Z'),
        consented: Date.parse('2026-08-31T08:05:00Z'),
      },
      firstUseAt: Date.parse('2026-09-01T10:00:00Z'),
      lastUseAt: Date.parse('2026-10-27T10:00:00Z'),
      daysOfUse: daySet([0, 6, 21, 56]),
      firstDay: dayNumberOf('2026-09-01'),
      calendarDays: daySet([0, 7, 21, 56]),
      outages: [{ from: Date.parse('2026-10-28T00:00:00Z'), to: Date.parse('2026-10-29T00:00:00Z') }, grdf],
    });
    expect(found[1]).toMatchObject({
      panelKey: 'volontaires',
      firstUseAt: null,
      daysOfUse: new Uint8Array(0),
      outages: [grdf],
    });
    expect(JSON.stringify(found)).not.toContain('T-000');
  });
});

describe('readEngagement', () => {
  it('is empty, and says so, when nobody has begun', async () => {
    const engagement = await readEngagement(researchContext(test.context), definition('nobody'), {
      audience: 'researcher',
    });
    expect(engagement.isEmpty).toBe(true);
    expect(engagement.retention.classic.periods).toEqual([]);
    expect(stayCsv(engagement).trim().split('\r\n')).toHaveLength(1);
  });

  it('reads 1,100 testers over 180 days in four queries, whose answers do not grow with the log', async () => {
    const pilot = 'large';
    // One tester in ten in the first panel; each uses it on two days in three until a day of their own.
    await test.context.database.executeSql(`
      INSERT INTO "ActivityEntry" ("pilotSlug", "panelKey", "pseudonym", "kind", "at")
      SELECT '${pilot}', CASE WHEN i % 10 = 0 THEN 'faep' ELSE 'volontaires' END, 'T-' || i, kind,
             timestamptz '2026-05-01 08:00Z' + make_interval(days => i % 30)
      FROM generate_series(1, 1100) AS i, unnest(ARRAY['contacted', 'eligible', 'enrolled', 'consented', 'connected']) AS kind`);
    await test.context.database.executeSql(`
      INSERT INTO "ActivityEntry" ("pilotSlug", "panelKey", "pseudonym", "kind", "at")
      SELECT '${pilot}', CASE WHEN i % 10 = 0 THEN 'faep' ELSE 'volontaires' END, 'T-' || i, 'viewed-consumption',
             timestamptz '2026-05-02 18:00Z' + make_interval(days => i % 30 + d)
      FROM generate_series(1, 1100) AS i, generate_series(0, 150) AS d
      WHERE (i + d) % 3 < 2 AND d <= 2 + i % 400`);
    let queries = 0;
    let rows = 0;
    const db = test.context.db.$extends({
      query: {
        async $allOperations({ args, query }) {
          queries += 1;
          const answer = await query(args);
          rows += Array.isArray(answer) ? answer.length : 1;
          return answer;
        },
      },
    });
    const context = researchContext({ ...test.context, db: db as unknown as typeof test.context.db });
    const engagement = await readEngagement(context, definition(pilot), { audience: 'researcher' });
    expect(queries).toBe(4);
    expect(rows).toBe(1100 * 5 + 1100 + 1);
    expect(engagement.flow?.steps[0]).toMatchObject({ stage: 'contacted', count: 1100 });
    expect(engagement.flow?.steps.find((step) => step.stage === 'activated')?.count).toBe(1100);
    expect(engagement.stay?.curves.map(({ panelKey }) => panelKey)).toEqual(['faep', 'volontaires']);
    expect(engagement.retention.rolling.cohorts.length).toBeGreaterThan(1);
    const elapsed = test.context.clock.now().getTime() - Date.parse('2026-05-02T18:00:00Z');
    expect(engagement.retention.classic.periods.at(-1)).toBe(Math.floor(elapsed / WEEK_MS) - 1);
  }, 120_000);

  it('writes files whose headers do not move, for one panel, without anyone in them', async () => {
    const engagement = await readEngagement(researchContext(test.context), definition('large'), {
      audience: 'researcher',
      panelKey: 'faep',
    });
    const lines = (csv: string) => csv.slice(1).trimEnd().split('\r\n');
    const files = [flowCsv(engagement), retentionCsv(engagement), stayCsv(engagement)];
    expect(files.map((csv) => csv.charCodeAt(0))).toEqual([0xfeff, 0xfeff, 0xfeff]);
    expect(files.map((csv) => lines(csv)[0])).toEqual([
      'panel,stage,exit,count,share_of_previous,share_of_enrolled,withheld',
      'panel,measure,start,cohort,unit,period,retained,known,share,wilson_lower,wilson_upper',
      'panel,days,at_risk,events,censored,survival,greenwood_se,interval,lower,upper',
    ]);
    expect(lines(files[0]!)[1]).toBe('faep,contacted,,110,,,0');
    for (const csv of files) {
      expect(csv).not.toMatch(/T-\d/);
      expect(
        lines(csv)
          .slice(1)
          .every((line) => line.startsWith('faep,')),
      ).toBe(true);
    }
    const other = await readEngagement(researchContext(test.context), definition('large'), { audience: 'other' });
    expect(other.retention.classic.cohorts).toEqual([]);
  });

  it('asks for no smaller group than three, whatever the pilot says', async () => {
    const bold = { ...definition('two-people'), smallestGroup: 2 };
    for (const name of ['T-1', 'T-2']) await log('two-people', name, 'enrolled', '2026-10-01T08:00:00Z');
    const engagement = await readEngagement(researchContext(test.context), bold, { audience: 'other' });
    expect(engagement.flow).toBeNull();
  });
});
