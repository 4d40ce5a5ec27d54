import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PilotIndicator } from '~/pilots/definition/planning.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { publishSeries } from '~/pilots/indicators/publish-series.ts';
import { readSeries } from '~/pilots/indicators/read-series.server.ts';
import type { IndicatorPoint } from '~/pilots/indicators/series.ts';
import { recordActivity } from '~/pilots/record-activity.server.ts';
import { useTestContext } from '../../../tests/support/test-context.ts';
import { researchContext } from '../research-context.server.ts';
import { workOut } from './work-out.server.ts';

const test = useTestContext();

const definition = (slug: string): PilotDefinition =>
  ({
    slug,
    calendar: { startsOn: '2026-08-31', endsOn: '2027-08-31', timeZone: 'Europe/Paris', milestones: [] },
    panels: [{ key: 'faep' }, { key: 'volontaires' }],
    activities: [{ kind: 'adopted-gesture', qualifying: true }],
  }) as unknown as PilotDefinition;

const indicator = (rest: Partial<PilotIndicator>): PilotIndicator =>
  ({ key: 'one', from: 'activity', activities: ['adopted-gesture'], ...rest }) as PilotIndicator;

const log = (pilotSlug: string, pseudonym: string, kind: string, at: string, panelKey = 'faep') =>
  recordActivity(test.context, { pilotSlug, panelKey, pseudonym, kind, at: new Date(at) });

const all = { everything: true };

describe('an indicator counted in the activity log', () => {
  it('is the testers of each month out of those who had come and not left, in the pilot’s own days', async () => {
    const pilot = 'counted';
    for (const n of [1, 2, 3, 4]) await log(pilot, `T-000${n}`, 'enrolled', '2026-08-20T08:00:00Z');
    await log(pilot, 'T-0005', 'enrolled', '2026-10-02T08:00:00Z', 'volontaires');
    // 23:30 in Paris on 30 September, then half past midnight on 1 October: both say 30 September in Greenwich.
    await log(pilot, 'T-0001', 'adopted-gesture', '2026-09-30T21:30:00Z');
    await log(pilot, 'T-0002', 'adopted-gesture', '2026-09-30T22:30:00Z');
    await log(pilot, 'T-0002', 'adopted-gesture', '2026-10-05T08:00:00Z');
    await log(pilot, 'T-0003', 'withdrew', '2026-09-10T08:00:00Z');
    // Whoever left is not counted afterwards, above the line nor below it.
    await log(pilot, 'T-0003', 'adopted-gesture', '2026-10-06T08:00:00Z');
    const points = await workOut(researchContext(test.context), definition(pilot), indicator({}), all);
    const read = (panelKey: string) =>
      points
        .filter((point) => point.panelKey === panelKey)
        .map(({ period, above, people, value }) => [period.start, above, people, value]);
    // Of August, the pilot had one day.
    expect(read('').slice(0, 2)).toEqual([
      ['2026-09-01', 1, 4, 0.25],
      ['2026-10-01', 1, 4, 0.25],
    ]);
    expect(read('volontaires').slice(0, 2)).toEqual([
      ['2026-09-01', 0, 0, null],
      ['2026-10-01', 0, 1, 0],
    ]);
    const september = points.find(({ panelKey, period }) => panelKey === '' && period.start === '2026-09-01');
    // R: prop.test(1, 4, correct = FALSE)$conf.int
    expect(september?.low).toBeCloseTo(0.0455872608, 9);
    expect(september?.high).toBeCloseTo(0.6993581574, 9);
  });

  it('is times for each tester, or times out of other times', async () => {
    const pilot = 'times';
    for (const n of [1, 2]) await log(pilot, `T-000${n}`, 'enrolled', '2026-09-01T08:00:00Z');
    for (const day of ['03', '04', '05']) await log(pilot, 'T-0001', 'adopted-gesture', `2026-09-${day}T08:00:00Z`);
    await log(pilot, 'T-0002', 'looked', '2026-09-03T08:00:00Z');
    const counts = { what: 'events' as const, outOf: 'enrolled' as const, per: 'month' as const };
    const context = researchContext(test.context);
    const rate = await workOut(context, definition(pilot), indicator({ counts }), all);
    expect(rate.find(({ period, panelKey }) => panelKey === '' && period.start === '2026-09-01')).toMatchObject({
      ...{ value: 1.5, above: 1, people: 2, low: null },
    });
    const outOfActivities = ['adopted-gesture', 'looked'];
    const ratio = await workOut(context, definition(pilot), indicator({ counts: { ...counts, outOfActivities } }), all);
    expect(ratio.find(({ period, panelKey }) => panelKey === '' && period.start === '2026-09-01')).toMatchObject({
      ...{ value: 0.75, above: 1, people: 2 },
    });
    expect(ratio.find(({ period, panelKey }) => panelKey === '' && period.start === '2026-10-01')?.value).toBeNull();
  });
});

describe('what is published of an indicator', () => {
  const point = (above: number, people: number, start = '2026-09-01'): IndicatorPoint => ({
    ...{ start, end: '2026-10-01', value: people ? above / people : null, low: null, high: null, above, people },
    ...{ isOver: true, protocolVersion: 1, authorName: '', note: null },
  });
  const k = 5;
  const publish = (panels: readonly [number, number][]) => {
    const total = panels.reduce(([a, b], [c, d]) => [a + c, b + d], [0, 0]);
    return publishSeries(
      indicator({}),
      [
        { indicatorKey: 'one', panelKey: '', points: [point(total[0], total[1])] },
        ...panels.map(([above, people], i) => ({
          ...{ indicatorKey: 'one', panelKey: `p${i}`, points: [point(above, people)] },
        })),
      ],
      k,
    );
  };

  it('withholds what is about fewer than the smallest group, on either side of the line', () => {
    expect(publish([[3, 20]])[0]?.points[0]).toMatchObject({ isWithheld: true, value: null, above: null });
    expect(publish([[17, 20]])[0]?.points[0]).toMatchObject({ isWithheld: true });
    expect(publish([[0, 20]])[0]?.points[0]).toMatchObject({ isWithheld: false, value: 0, people: null });
    expect(publish([[7, 21]])[0]?.points[0]).toMatchObject({ value: 0.33 });
  });

  it('never lets a panel be had by subtraction', () => {
    const cell = fc.nat(40).chain((people) => fc.nat(people).map((above): [number, number] => [above, people]));
    fc.assert(
      fc.property(fc.array(cell, { minLength: 2, maxLength: 4 }), (panels) => {
        const [together, ...apart] = publish(panels);
        expect(together).toBeDefined();
        if (apart.length === 0) return;
        expect(apart).toHaveLength(panels.length);
        const small = (n: number) => n > 0 && n < k;
        const isSafe = panels.every(([above, people]) => !small(above) && !small(people - above) && !small(people));
        expect(isSafe || together?.points[0]?.isWithheld).toBe(true);
      }),
    );
  });
});

describe('the history of an indicator', () => {
  it('replaces a period that goes on, and adds to one that is over only what reads otherwise', async () => {
    const { db } = test.context;
    const row = (value: number, isOver: boolean) => ({
      ...{ pilotSlug: 'history', indicatorKey: 'one', panelKey: '', value, isOver, protocolVersion: 1 },
      ...{ periodStart: new Date('2026-09-01'), periodEnd: new Date('2026-10-01'), computedAt: new Date() },
    });
    await db.indicatorValue.create({ data: row(0.2, true) });
    await db.indicatorValue.create({ data: row(0.3, true) });
    const [series] = await readSeries(test.context, 'history');
    expect(series?.points).toHaveLength(1);
    expect(series?.points[0]).toMatchObject({ value: 0.3, start: '2026-09-01', end: '2026-10-01' });
  });
});
