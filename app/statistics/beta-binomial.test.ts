import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betaOf, chanceThatRemain, enrolToRemain } from './beta-binomial.ts';
import { chanceToEndWith, recruitToEndWith } from './recruitment.ts';

describe('chanceThatRemain', () => {
  it('equals the beta-binomial law worked out term by term', () => {
    // a = 2, b = 3, n = 5: (n+1 choose …) by hand: P(X = 0) = 1/6·… as R: beta(0+2, 5+3)/beta(2, 3) = 1/6.
    const share = { mean: 0.4, standardError: Math.sqrt(0.04) };
    expect(betaOf(share)).toEqual({ a: expect.closeTo(2, 12), b: expect.closeTo(3, 12) });
    // choose(5, k) · B(k + 2, 8 − k) / B(2, 3) for k = 0 to 5: 21, 30, 30, 24, 15, 6 of 126.
    const law = [21, 30, 30, 24, 15, 6].map((n) => n / 126);
    for (let n = 0; n <= 5; n += 1) {
      expect(chanceThatRemain(5, n, share)).toBeCloseTo(
        law.slice(n).reduce((sum, p) => sum + p, 0),
        12,
      );
    }
  });

  it('is the binomial law without error, and never surer with some', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.integer({ min: 1, max: 99 }),
        fc.nat(200),
        (n, percent, more) => {
          const mean = percent / 100;
          expect(chanceThatRemain(n + more, n, { mean, standardError: 0 })).toBeCloseTo(
            chanceToEndWith(n + more, n, mean),
            9,
          );
          const unsure = chanceThatRemain(n + more, n, { mean, standardError: 0.05 });
          expect(unsure).toBeGreaterThanOrEqual(0);
          expect(unsure).toBeLessThanOrEqual(1);
          expect(chanceThatRemain(n + more + 1, n, { mean, standardError: 0.05 })).toBeGreaterThanOrEqual(
            unsure - 1e-12,
          );
        },
      ),
    );
  });
});

describe('enrolToRemain', () => {
  it('finds the fewest that are enough, and asks for more when the share is unsure', () => {
    expect(enrolToRemain(60, { mean: 0.6, standardError: 0 }, 0.9)).toBe(recruitToEndWith(60, 0.6, 0.9));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 80 }), fc.integer({ min: 20, max: 95 }), (n, percent) => {
        const share = { mean: percent / 100, standardError: 0.06 };
        const found = enrolToRemain(n, share, 0.9);
        if (found === null) return;
        expect(chanceThatRemain(found, n, share)).toBeGreaterThanOrEqual(0.9);
        expect(chanceThatRemain(found - 1, n, share)).toBeLessThan(0.9);
      }),
      { numRuns: 40 },
    );
  });

  it('says that there is no number when nobody may stay', () => {
    expect(enrolToRemain(5, { mean: 0, standardError: 0 }, 0.9)).toBeNull();
    expect(enrolToRemain(50, { mean: 0.02, standardError: 0.1 }, 0.9)).toBeNull();
    expect(enrolToRemain(5, { mean: 1, standardError: 0 }, 0.9)).toBe(5);
  });
});
