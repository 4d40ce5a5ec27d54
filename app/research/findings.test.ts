import { describe, expect, it } from 'vitest';
import { wilsonInterval } from '~/statistics/interval.ts';
import type { RetentionFigure } from './describe-retention.ts';
import { compareStays, type StayFigure } from './describe-stay.ts';
import { describeEngagement } from './engagement.ts';
import { flowDetail, flowFinding, retentionFinding, stayFinding } from './findings.ts';
import type { EngagementQuery } from './grouping.ts';
import type { RetentionCell } from './retention.ts';
import { day, lookingOn, newcomer, tester } from './trajectory.example.ts';

const query = (at: number, rest: Partial<EngagementQuery> = {}): EngagementQuery => ({
  ...lookingOn(at),
  audience: 'researcher',
  smallestGroup: 5,
  panelKeys: ['faep', 'volontaires'],
  panelKey: null,
  ...{ cohortPeriod: 'fortnight', unit: 'week', start: 'first-time', window: 28, interval: 'log' },
  timeZone: 'Europe/Paris',
  startsOn: '2026-08-31',
  ...rest,
});

const cellOf = (period: number, retained: number, known: number): RetentionCell | null => {
  const interval = wilsonInterval(retained, known);
  return interval && { period, known, retained, share: retained / known, interval };
};

const times = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i));

describe('flowFinding', () => {
  it('tells the share of those who agreed that came to use it, once there are enough', () => {
    const people = [...times(9, () => tester([1])), newcomer({ enrolled: day(0), consented: day(0) })];
    const { flow } = describeEngagement(people, query(5));
    expect(flowFinding(flow)).toEqual({ kind: 'first-use', share: 0.9, of: 'consented' });
  });

  it('says that it is too early, that nobody came, that it may not say', () => {
    expect(flowFinding(describeEngagement([tester([1])], query(5)).flow)).toEqual({ kind: 'too-early', enrolled: 1 });
    expect(flowFinding(describeEngagement([newcomer({ contacted: day(0) })], query(5)).flow)).toEqual({
      kind: 'nobody',
    });
    expect(flowFinding(describeEngagement([tester([1])], query(5, { audience: 'other' })).flow)).toEqual({
      kind: 'withheld',
    });
  });

  it('names the step after which most are lost, and sets outages apart from departures', () => {
    const people = [
      ...times(3, () => newcomer({ contacted: day(0), ineligible: day(0) })),
      ...times(2, () => tester([1])),
      tester([1, 58]),
      tester([1, 20], { outages: [{ from: day(22), to: null }] }),
    ];
    const { flow } = describeEngagement(people, query(60));
    expect(flowDetail(flow!)).toEqual({ greatestLossAfter: 'contacted', left: { count: 2, of: 4 }, outage: 1 });
  });
});

describe('retentionFinding', () => {
  const figure = (shares: number[], known = 100): RetentionFigure => ({
    panelKey: null,
    ...({ unit: 'week', start: 'first-time' } as const),
    periods: shares.map((_, i) => i + 1),
    everyone: {
      cohort: null,
      size: known,
      cells: shares.map((share, i) => cellOf(i + 1, Math.round(share * known), known)),
    },
    cohorts: [],
  });

  it.each([
    [[0.95, 0.92], { kind: 'almost-all', period: 2 }],
    [[0.95, 0.88, 0.81], { kind: 'away', period: 2, fraction: 'tenth' }],
    [[0.9, 0.84, 0.79], { kind: 'away', period: 3, fraction: 'fifth' }],
    [[0.7, 0.45, 0.6], { kind: 'away', period: 2, fraction: 'half' }],
  ])('of %j', (shares, finding) => {
    expect(retentionFinding(figure(shares), false)).toEqual(finding);
  });

  it('does not tell from a few people', () => {
    expect(retentionFinding(figure([0.2], 9), false)).toEqual({ kind: 'too-early' });
    expect(retentionFinding(figure([]), true)).toEqual({ kind: 'withheld' });
  });
});

describe('stayFinding', () => {
  const figure = (samples: Record<string, { time: number; event: boolean }[]>): StayFigure => ({
    ...compareStays(Object.values(samples), { groups: [], names: Object.keys(samples), panelKey: null }, 'log'),
    tooRecent: 0,
    causes: null,
  });
  const stay = (n: number, leaving: number) =>
    times(n, (i) => ({ time: i < leaving ? 1 + i : 84, event: i < leaving }));

  it('tells a clear gap between two panels, and whose it is', () => {
    expect(stayFinding(figure({ a: stay(100, 20), b: stay(100, 60) }))).toEqual({ kind: 'longer', panelKey: 'a' });
  });

  it('tells no gap where the test sees none', () => {
    expect(stayFinding(figure({ a: stay(100, 20), b: stay(100, 22) }))).toEqual({ kind: 'no-clear-gap' });
  });

  it('tells that panels differ, without ranking more than two', () => {
    expect(stayFinding(figure({ a: stay(90, 20), b: stay(90, 60), c: stay(90, 40) }))).toEqual({ kind: 'differ' });
  });

  it('tells one panel by its median, or by who is left', () => {
    expect(stayFinding(figure({ a: stay(100, 60) }))).toMatchObject({ kind: 'half-gone', weeks: 7 });
    expect(stayFinding(figure({ a: stay(100, 20) }))).toMatchObject({
      kind: 'still-there',
      weeks: 12,
      share: expect.closeTo(0.8, 9),
    });
  });

  it('waits for enough people and a whole week', () => {
    expect(stayFinding(figure({ a: stay(9, 3), b: stay(100, 3) }))).toEqual({ kind: 'too-early' });
    expect(stayFinding(figure({ a: times(100, () => ({ time: 6, event: false })) }))).toEqual({ kind: 'too-early' });
    expect(stayFinding(null)).toEqual({ kind: 'withheld' });
  });
});

describe('for another audience', () => {
  const crowd = times(400, (i) => tester([i % 20, 25 + (i % 60)], { panelKey: i % 4 === 0 ? 'faep' : 'volontaires' }));

  it('gives every figure without cohorts, causes or those too recent', () => {
    const engagement = describeEngagement(crowd, query(120, { audience: 'other' }));
    expect(engagement.flow?.steps.length).toBeGreaterThan(2);
    expect(engagement.retention.classic.cohorts).toEqual([]);
    expect(engagement.stay).toMatchObject({ tooRecent: null, causes: null });
    for (const { curve } of engagement.stay?.curves ?? []) {
      for (const step of curve.steps) expect(step.events === 0 || step.events >= 5).toBe(true);
    }
  });

  it('puts panels together where one is too small, whichever is asked for', () => {
    const people = [...crowd.filter((one) => one.panelKey === 'volontaires'), tester([1]), tester([2])];
    const all = describeEngagement(people, query(120, { audience: 'other' }));
    const asked = describeEngagement(people, query(120, { audience: 'other', panelKey: 'faep' }));
    expect(all.byPanel).toBe(false);
    expect(asked).toEqual(all);
  });

  it('never lets two views be subtracted into a few people', () => {
    const views = ['faep', 'volontaires', null].map((panelKey) =>
      describeEngagement(crowd, query(120, { audience: 'other', panelKey })),
    );
    const weeks = views.map((view) => view.retention.classic.periods);
    for (const one of weeks) expect(weeks[2]).toEqual(expect.arrayContaining(one as number[]));
    for (const view of views) {
      for (const { count } of view.flow?.steps ?? []) {
        for (const other of views) {
          for (const step of other.flow?.steps ?? []) {
            const gap = Math.abs(step.count - count);
            if (view.panelKey === other.panelKey) expect(gap === 0 || gap >= 5).toBe(true);
          }
        }
      }
    }
  });
});
