import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { worksReturn } from './works-return.ts';

const same = (kwh: number) => ({ best: kwh, low: kwh, high: kwh });
const WORKS = {
  ...{ cost: 12_000, aid: 4000, savedEurPerYear: same(5000 * 0.105) },
  ...{ priceGrowth: 0.02, discountRate: 0.03, lifeYears: 25 },
};
const returnOf = (change: Partial<typeof WORKS> = {}) =>
  worksReturn.output.parse(worksReturn.compute(worksReturn.input.parse({ ...WORKS, ...change })));

describe('works-return', () => {
  // Written out in Python: sum of f / (1 + r) ** i over the flows.
  it('says the payback and the net present value, with and without the grant', () => {
    const { savedPerYear, withAid, withoutAid } = returnOf();
    expect(savedPerYear).toBeCloseTo(525, 9);
    expect(withoutAid.best.paybackYears).toBeCloseTo(22.857143, 6);
    expect(withoutAid.best.netPresentValue).toBeCloseTo(-637.034396, 5);
    expect(withAid.best.paybackYears).toBeCloseTo(15.238095, 6);
    expect(withAid.best.netPresentValue).toBeCloseTo(3362.965604, 5);
    expect(withoutAid.best.isPaidBackInTime).toBe(true);
    const other = returnOf({
      ...{ cost: 9000, aid: 0, savedEurPerYear: same(2500 * 0.1952) },
      ...{ priceGrowth: 0, discountRate: 0.04, lifeYears: 15 },
    });
    expect(other.withAid).toEqual(other.withoutAid);
    expect(other.withAid.best.netPresentValue).toBeCloseTo(-3574.226933, 5);
    expect(other.withAid.best).toMatchObject({ isPaidBackInTime: false });
  });

  it('keeps the interval of the saving', () => {
    const { withAid } = returnOf({ savedEurPerYear: { best: 525, low: -21, high: 840 } });
    expect(withAid.low).toMatchObject({ paybackYears: null, isPaidBackInTime: false });
    expect(withAid.low.netPresentValue).toBeLessThan(-8000);
    expect(withAid.high.paybackYears).toBeCloseTo(8000 / 840, 9);
  });

  it('is paid back at once by a grant of the whole cost, on the day by one that pays the rest', () => {
    expect(returnOf({ aid: 20_000 }).withAid.best).toMatchObject({ paybackYears: 0, isPaidBackInTime: true });
    const exact = returnOf({ cost: 1000, aid: 0, savedEurPerYear: same(100), lifeYears: 10 });
    expect(exact.withAid.best).toMatchObject({ paybackYears: 10, isPaidBackInTime: true });
  });

  it('refuses an interval that does not hold its best guess', () => {
    const told = worksReturn.input.safeParse({ ...WORKS, savedEurPerYear: { best: 1, low: 2, high: 3 } });
    expect(told.error?.issues[0]).toMatchObject({ path: ['savedEurPerYear'], message: 'low ≤ best ≤ high' });
  });

  it('is worth more with more saved, with a larger grant, at a lower discount', () => {
    const kwh = fc.integer({ min: 1, max: 20_000 });
    fc.assert(
      fc.property(kwh, kwh, fc.integer({ min: 0, max: 12_000 }), (one, more, aid) => {
        const value = (change: Partial<typeof WORKS>) => returnOf(change).withAid.best.netPresentValue;
        const [low, high] = [Math.min(one, more), Math.max(one, more)];
        expect(value({ savedEurPerYear: same(high) })).toBeGreaterThanOrEqual(value({ savedEurPerYear: same(low) }));
        expect(value({ aid })).toBeCloseTo(value({ aid: 0 }) + aid, 6);
        expect(value({ discountRate: 0.01 })).toBeGreaterThan(value({ discountRate: 0.05 }));
      }),
    );
  });
});
