import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apportion } from './apportion.ts';

describe('sharing seats out', () => {
  it.each<[number, number[], number[] | undefined, number[]]>([
    [10, [1, 1], undefined, [5, 5]],
    // Wikipedia, "Largest remainder method": 100 seats, votes 47, 16, 15.8, 12, 6.1, 3.1 (thousands).
    [10, [47, 16, 15.8, 12, 6.1, 3.1], undefined, [5, 2, 1, 1, 1, 0]],
    [3, [1, 1], undefined, [2, 1]],
    [10, [1, 1], [3, 50], [3, 7]],
    [10, [1, 1, 0], [3, 4, 50], [3, 4, 3]],
    [10, [0, 0], [50, 50], [5, 5]],
    [10, [1, 1], [3, 4], [3, 4]],
    [0, [1, 1], undefined, [0, 0]],
    [5, [], undefined, []],
  ])('%s by %j within %j: %j', (seats, weights, limits, shares) => {
    expect(apportion(seats, weights, limits)).toEqual(shares);
  });

  const cells = fc.array(fc.record({ weight: fc.nat(60), limit: fc.nat(40) }), { maxLength: 8 });
  it('gives all it can, and never more than a limit or the seats', () => {
    fc.assert(
      fc.property(fc.nat(200), cells, (seats, all) => {
        const limits = all.map(({ limit }) => limit);
        const given = apportion(
          seats,
          all.map(({ weight }) => weight),
          limits,
        );
        expect(given.every((n, i) => Number.isInteger(n) && n >= 0 && n <= (limits[i] ?? 0))).toBe(true);
        const most = limits.reduce((sum, limit) => sum + limit, 0);
        expect(given.reduce((sum, n) => sum + n, 0)).toBe(Math.min(seats, most));
      }),
    );
  });
  it('without limits is within one of the exact share', () => {
    fc.assert(
      fc.property(
        fc.nat(200),
        fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 8 }),
        (n, weights) => {
          const total = weights.reduce((sum, weight) => sum + weight, 0);
          for (const [i, given] of apportion(n, weights).entries()) {
            expect(Math.abs(given - (n * (weights[i] ?? 0)) / total)).toBeLessThan(1);
          }
        },
      ),
    );
  });
});
