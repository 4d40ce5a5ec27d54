import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cumulativeIncidence } from './cumulative-incidence.ts';
import { logRankTest } from './log-rank.ts';
import { kaplanMeier } from './survival.ts';
import { atRiskAt, restrictedMean, survivalAt, survivalQuantile } from './survival-summary.ts';

const observation = fc.record({ time: fc.integer({ min: 0, max: 40 }), event: fc.boolean() });
const sample = fc.array(observation, { minLength: 1, maxLength: 60 });
const grouped = fc.array(fc.record({ time: fc.nat(30), event: fc.boolean(), group: fc.constantFrom('a', 'b', 'c') }), {
  minLength: 2,
  maxLength: 60,
});

describe('kaplanMeier', () => {
  it('stays between 0 and 1, never rises, and counts everyone once', () => {
    fc.assert(
      fc.property(sample, fc.constantFrom('log', 'log-log', 'plain'), (people, kind) => {
        const curve = kaplanMeier(people, kind);
        let before = 1;
        for (const step of curve.steps) {
          expect(step.survival).toBeGreaterThanOrEqual(0);
          expect(step.survival).toBeLessThanOrEqual(before);
          if (step.lower !== null && step.upper !== null) {
            expect(step.lower).toBeLessThanOrEqual(step.survival + 1e-12);
            expect(step.upper).toBeGreaterThanOrEqual(step.survival - 1e-12);
            expect(step.lower).toBeGreaterThanOrEqual(0);
            expect(step.upper).toBeLessThanOrEqual(1);
          }
          before = step.survival;
        }
        expect(curve.steps.reduce((n, s) => n + s.events + s.censored, 0)).toBe(people.length);
      }),
    );
  });

  it('does not depend on the order of people', () => {
    fc.assert(
      fc.property(sample, (people) => {
        expect(kaplanMeier([...people].reverse())).toEqual(kaplanMeier(people));
      }),
    );
  });

  it('is the plain share when nobody is censored', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { minLength: 1 }), fc.nat(20), (times, t) => {
        const curve = kaplanMeier(times.map((time) => ({ time, event: true })));
        expect(survivalAt(curve, t)).toBeCloseTo(times.filter((time) => time > t).length / times.length, 12);
      }),
    );
  });

  it('merges ties: one step per time, and doubling everyone leaves the curve where it was', () => {
    fc.assert(
      fc.property(sample, (people) => {
        const once = kaplanMeier(people);
        const twice = kaplanMeier([...people, ...people]);
        expect(new Set(once.steps.map((s) => s.time)).size).toBe(once.steps.length);
        twice.steps.forEach((step, i) => {
          expect(step.survival).toBeCloseTo(once.steps[i]!.survival, 12);
        });
      }),
    );
  });

  it('gives a curve without steps to an empty sample, and refuses impossible times', () => {
    expect(kaplanMeier([])).toEqual({ n: 0, events: 0, interval: 'log', steps: [] });
    expect(survivalQuantile(kaplanMeier([]), 0.5)).toEqual({ time: null, lower: null, upper: null });
    expect(() => kaplanMeier([{ time: -1, event: true }])).toThrow(RangeError);
    expect(() => kaplanMeier([{ time: Number.NaN, event: true }])).toThrow(RangeError);
  });

  it('takes the middle of a flat stretch on the level itself', () => {
    const curve = kaplanMeier([1, 2, 5, 9].map((time) => ({ time, event: true })));
    expect(survivalQuantile(curve, 0.5).time).toBe(3.5);
  });

  it('counts those at risk just before', () => {
    const curve = kaplanMeier([
      { time: 2, event: true },
      { time: 4, event: false },
      { time: 6, event: true },
    ]);
    expect([0, 2, 3, 4, 5, 6, 7].map((t) => atRiskAt(curve, t))).toEqual([3, 3, 2, 2, 1, 1, 0]);
  });

  it('has a restricted mean between 0 and its horizon, exact without censoring', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { minLength: 1 }), fc.integer({ min: 1, max: 30 }), (times, horizon) => {
        const { mean } = restrictedMean(kaplanMeier(times.map((time) => ({ time, event: true }))), horizon);
        const plain = times.reduce((total, time) => total + Math.min(time, horizon), 0) / times.length;
        expect(mean).toBeCloseTo(plain, 9);
      }),
    );
  });
});

describe('logRankTest', () => {
  it('gives the same answer whatever the names and the order of the groups', () => {
    const other = { a: 'z', b: 'y', c: 'x' } as const;
    fc.assert(
      fc.property(grouped, fc.constantFrom('log-rank', 'peto'), (people, weights) => {
        const straight = logRankTest(people, weights);
        const renamed = logRankTest(people.map((o) => ({ ...o, group: other[o.group] })).reverse(), weights);
        expect(renamed?.df).toBe(straight?.df);
        if (straight && renamed) {
          expect(renamed.chiSquare).toBeCloseTo(straight.chiSquare, 7);
          expect(straight.chiSquare).toBeGreaterThanOrEqual(-1e-9);
          const gap = straight.groups.reduce((total, g) => total + g.observed - g.expected, 0);
          expect(gap).toBeCloseTo(0, 9);
        }
      }),
    );
  });

  it('sees no difference between a group and its copy', () => {
    fc.assert(
      fc.property(sample, (people) => {
        const both = ['a', 'b'].flatMap((group) => people.map((o) => ({ ...o, group })));
        const test = logRankTest(both);
        if (test) expect(test.chiSquare).toBeCloseTo(0, 9);
      }),
    );
  });

  it('says nothing when there is nothing to compare', () => {
    expect(logRankTest([])).toBeNull();
    expect(logRankTest([{ time: 3, event: true, group: 'a' }])).toBeNull();
    expect(logRankTest(['a', 'b'].map((group) => ({ time: 3, event: false, group })))).toBeNull();
  });
});

describe('cumulativeIncidence', () => {
  const caused = fc.array(fc.record({ time: fc.nat(30), cause: fc.constantFrom('silent', 'withdrew', null) }), {
    minLength: 1,
    maxLength: 60,
  });

  it('shares out exactly what Kaplan–Meier takes away', () => {
    fc.assert(
      fc.property(caused, (people) => {
        const curve = kaplanMeier(people.map((o) => ({ time: o.time, event: o.cause !== null })));
        for (const step of cumulativeIncidence(people, ['silent', 'withdrew'])) {
          expect(step.survival).toBeCloseTo(survivalAt(curve, step.time), 12);
          expect(step.incidence.silent + step.incidence.withdrew + step.survival).toBeCloseTo(1, 12);
        }
      }),
    );
  });

  it('follows a case worked by hand', () => {
    const steps = cumulativeIncidence(
      [
        { time: 1, cause: 'a' },
        { time: 2, cause: null },
        { time: 3, cause: 'b' },
        { time: 3, cause: 'a' },
        { time: 5, cause: null },
      ],
      ['a', 'b'],
    );
    // S(3−) = 4/5; at risk 3: each cause takes 4/5 × 1/3.
    expect(steps.at(-1)?.incidence.a).toBeCloseTo(1 / 5 + 4 / 15, 12);
    expect(steps.at(-1)?.incidence.b).toBeCloseTo(4 / 15, 12);
    expect(steps.at(-1)?.survival).toBeCloseTo(4 / 15, 12);
  });
});
