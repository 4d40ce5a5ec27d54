import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chanceToEndWith, recruitToEndWith } from './recruitment.ts';

/** Golden values: R 4.2.2. */
describe('recruitToEndWith', () => {
  // endWith + qnbinom(certainty, endWith, stayShare)
  it.each([
    [30, 0.6, 0.5, 50],
    [30, 0.6, 0.9, 58],
    [30, 0.6, 0.95, 60],
    [50, 0.7, 0.9, 79],
    [1, 0.1, 0.9, 22],
    [1, 0.1, 0.95, 29],
    [100, 0.45, 0.9, 244],
    [600, 0.55, 0.9, 1129],
    [600, 0.55, 0.95, 1141],
    [40, 0.8, 0.9, 55],
    [5, 1, 0.9, 5],
  ])('to end with %i at %f, sure to %f: %i', (endWith, stayShare, certainty, enrolled) => {
    expect(recruitToEndWith(endWith, stayShare, certainty)).toBe(enrolled);
  });

  it('is no plan when nobody stays, and nobody is needed to end with nobody', () => {
    expect(recruitToEndWith(10, 0, 0.9)).toBeNull();
    expect(recruitToEndWith(0, 0.5, 0.9)).toBe(0);
  });

  it('is enough, and one fewer is not', () => {
    const people = fc.integer({ min: 1, max: 200 });
    const share = fc.double({ min: 0.05, max: 1, noNaN: true });
    fc.assert(
      fc.property(people, share, (endWith, stayShare) => {
        const enrolled = recruitToEndWith(endWith, stayShare, 0.9) ?? Number.NaN;
        expect(chanceToEndWith(enrolled, endWith, stayShare)).toBeGreaterThanOrEqual(0.9);
        expect(chanceToEndWith(enrolled - 1, endWith, stayShare)).toBeLessThan(0.9);
      }),
    );
  });
});

describe('chanceToEndWith', () => {
  // pbinom(endWith - 1, enrolled, stayShare, lower.tail = FALSE)
  it.each([
    [50, 30, 0.6, 0.561034932040067],
    [58, 30, 0.6, 0.921289067659798],
    [1100, 600, 0.55, 0.630889040626993],
    [50, 40, 0.8, 0.583559418466066],
  ])('with %i enrolled, to end with %i at %f', (enrolled, endWith, stayShare, chance) => {
    expect(chanceToEndWith(enrolled, endWith, stayShare)).toBeCloseTo(chance, 9);
  });
});
