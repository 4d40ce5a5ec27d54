import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chiSquareUpperTail } from './chi-square.ts';
import { wilsonInterval } from './interval.ts';
import { pairedShares } from './paired-shares.ts';

describe('wilsonInterval', () => {
  it.each([
    // Newcombe 1998, Statistics in Medicine 17, 857–872, table I, method 3
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%i of %i', (successes, trials, lower, upper) => {
    const interval = wilsonInterval(successes, trials);
    expect(interval?.lower).toBeCloseTo(lower, 4);
    expect(interval?.upper).toBeCloseTo(upper, 4);
  });

  it('holds the share, stays in [0, 1], mirrors, and is empty without anyone', () => {
    expect(wilsonInterval(0, 0)).toBeNull();
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), fc.nat(2000), (n, x) => {
        const successes = Math.min(x, n);
        const interval = wilsonInterval(successes, n)!;
        const mirror = wilsonInterval(n - successes, n)!;
        expect(interval.lower).toBeGreaterThanOrEqual(0);
        expect(interval.upper).toBeLessThanOrEqual(1);
        expect(interval.lower).toBeLessThanOrEqual(successes / n);
        expect(interval.upper).toBeGreaterThanOrEqual(successes / n);
        expect(mirror.lower).toBeCloseTo(1 - interval.upper, 12);
      }),
    );
  });

  it('refuses what is not a share of counts', () => {
    expect(() => wilsonInterval(3, 2)).toThrow(RangeError);
    expect(() => wilsonInterval(0.5, 2)).toThrow(RangeError);
  });
});

describe('chiSquareUpperTail', () => {
  it('has a closed form for even degrees of freedom', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 200, noNaN: true }), fc.integer({ min: 1, max: 20 }), (x, half) => {
        let term = 1;
        let sum = 1;
        for (let i = 1; i < half; i += 1) sum += term *= x / 2 / i;
        const exact = Math.exp(-x / 2) * sum;
        expect(Math.abs(chiSquareUpperTail(x, 2 * half) - exact)).toBeLessThan(1e-12 + 1e-11 * exact);
      }),
    );
  });

  it.each([
    // The familiar 5 % points, to the digits R prints with qchisq(0.95, df)
    [3.841458820694124, 1, 0.05],
    [5.991464547107979, 2, 0.05],
    [7.814727903251179, 3, 0.05],
    [18.30703805327515, 10, 0.05],
    [10.326741954886, 1, 0.001311164520355],
  ])('of %d with %i df', (x, df, p) => {
    expect(Math.abs(chiSquareUpperTail(x, df) - p)).toBeLessThan(1e-12);
  });

  it('goes from 1 to 0', () => {
    expect(chiSquareUpperTail(0, 3)).toBe(1);
    expect(chiSquareUpperTail(-1e-14, 3)).toBe(1);
    expect(chiSquareUpperTail(Number.POSITIVE_INFINITY, 3)).toBe(0);
    expect(() => chiSquareUpperTail(1, 0)).toThrow(RangeError);
  });
});

describe('pairedShares', () => {
  it('gives both denominators, and none that would mislead', () => {
    expect(pairedShares([200, 100, 50, 0, 0], 1)).toEqual([
      { ofPrevious: null, ofBase: null },
      { ofPrevious: 0.5, ofBase: 1 },
      { ofPrevious: 0.5, ofBase: 0.5 },
      { ofPrevious: 0, ofBase: 0 },
      { ofPrevious: null, ofBase: 0 },
    ]);
  });
});
