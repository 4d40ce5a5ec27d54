import { describe, expect, it } from 'vitest';
import { studentQuantile } from './student-t.ts';

describe('studentQuantile', () => {
  // scipy 1.17.1, stats.t.ppf
  it.each([
    [0.975, 5, 2.570581836, 2],
    [0.975, 10, 2.228138852, 4],
    [0.975, 20.5, 2.082706651, 5],
    [0.975, 60, 2.000297822, 8],
    [0.995, 60, 2.660283029, 6],
    [0.9, 10, 1.372183641, 4],
    [0.01, 300, -2.338841924, 8],
    [0.5, 7, 0, 9],
  ])('at %d with %d degrees of freedom', (p, df, value, digits) => {
    expect(studentQuantile(p, df)).toBeCloseTo(value, digits);
  });

  it('refuses what has none', () => {
    for (const [p, df] of [
      [0, 9],
      [1, 9],
      [0.5, 4],
      [Number.NaN, 9],
    ] as const)
      expect(() => studentQuantile(p, df)).toThrow(RangeError);
  });
});
