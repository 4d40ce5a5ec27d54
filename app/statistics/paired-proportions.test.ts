import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairedProportions } from './paired-proportions.ts';

describe('pairedProportions', () => {
  // R 4: the formula of Bonett & Price written out with qnorm(0.975), and binom.test(onlyAfter, changed)$p.value.
  it.each([
    [20, 5, 15, 10, 0.0234218186216, 0.3611935659938, 0.041389465332],
    [300, 200, 260, 240, 0.0180002969158, 0.1017601821262, 0.0058839224731],
  ])('of %d, %d, %d, %d is as R has it', (both, onlyBefore, onlyAfter, never, lower, upper, p) => {
    const found = pairedProportions({ both, onlyBefore, onlyAfter, never });
    expect(found.interval?.lower).toBeCloseTo(lower, 9);
    expect(found.interval?.upper).toBeCloseTo(upper, 9);
    expect(found.p).toBeCloseTo(p, 9);
  });

  it('says nothing without a pair, and no change where nobody changed', () => {
    expect(pairedProportions({ both: 0, onlyBefore: 0, onlyAfter: 0, never: 0 })).toMatchObject({ pairs: 0, p: null });
    expect(pairedProportions({ both: 5, onlyBefore: 0, onlyAfter: 0, never: 5 })).toMatchObject({
      difference: 0,
      p: 1,
    });
  });

  it('stays within what shares and chances can be, and turns round with its sides', () => {
    const n = fc.nat(400);
    fc.assert(
      fc.property(n, n, n, n, (both, onlyBefore, onlyAfter, never) => {
        fc.pre(both + onlyBefore + onlyAfter + never > 0);
        const one = pairedProportions({ both, onlyBefore, onlyAfter, never });
        const other = pairedProportions({ both, onlyBefore: onlyAfter, onlyAfter: onlyBefore, never });
        expect(one.p).toBeGreaterThan(0);
        expect(one.p).toBeLessThanOrEqual(1);
        expect(one.p).toBeCloseTo(other.p ?? 0, 12);
        expect(one.interval?.lower).toBeGreaterThanOrEqual(-1);
        expect(one.interval?.lower).toBeCloseTo(-(other.interval?.upper ?? 9), 12);
      }),
    );
  });
});
