import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { totalResults } from './total-results.ts';

const one = (value: number, period = '2026-10') => ({
  ...{ service: 'score', result: 'co2-score', period, value, unit: 'kgCO2e' as const },
});

describe('totalResults', () => {
  it('shows nothing of fewer people than the smallest group', () => {
    expect(totalResults([one(1), one(2), one(3), one(4)], 5)).toEqual([
      {
        service: 'score',
        result: 'co2-score',
        period: '2026-10',
        unit: 'kgCO2e',
        people: null,
        total: null,
        mean: null,
      },
    ]);
    expect(totalResults([], 5)).toEqual([]);
  });

  it('counts whole groups, in the order of sharing, month by month', () => {
    const shared = [one(1), one(9, '2026-11'), one(2), one(3), one(4), one(5), one(100)];
    const [november, october] = totalResults(shared, 5);
    expect(november).toMatchObject({ period: '2026-11', people: null });
    expect(october).toMatchObject({ period: '2026-10', people: 5, total: 15, mean: 3 });
  });

  it('never lets a newcomer be told from two sums one after the other', () => {
    const values = fc.array(fc.integer({ min: 0, max: 500 }), { maxLength: 40 });
    fc.assert(
      fc.property(values, fc.integer({ min: 2, max: 8 }), (some, smallestGroup) => {
        const sums = some.map(
          (_, index) =>
            totalResults(
              some.slice(0, index + 1).map((value) => one(value)),
              smallestGroup,
            )[0],
        );
        for (const [index, sum] of sums.entries()) {
          const people = sum?.people ?? 0;
          expect(people % smallestGroup).toBe(0);
          const before = sums[index - 1]?.people ?? 0;
          if (people === before) expect(sum?.total).toBe(sums[index - 1]?.total ?? sum?.total);
          else expect(people - before).toBeGreaterThanOrEqual(smallestGroup);
        }
      }),
    );
  });
});
