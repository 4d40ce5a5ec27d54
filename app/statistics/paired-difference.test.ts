import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairedDifference } from './paired-difference.ts';
import { signedRankTest } from './signed-rank.ts';

const draw = { seed: 42, resamples: 200 };
const answer = fc.option(fc.integer({ min: -10, max: 10 }), { nil: null });
const answers = fc.array(fc.tuple(answer, answer), { maxLength: 40 });
const compare = (rows: readonly (readonly [number | null, number | null])[]) =>
  pairedDifference({ before: rows.map(([a]) => a), after: rows.map(([, b]) => b), ...draw });

describe('pairedDifference', () => {
  it('counts those who answered twice, and says how many answered once', () => {
    const own = compare([
      [3, 5],
      [null, 4],
      [2, null],
      [null, null],
      [4, 4],
    ]);
    expect(own).toMatchObject({ pairs: 2, incomplete: 2, meanBefore: 3.5, meanAfter: 4.5, meanDifference: 1 });
    expect(own.wilcoxon).toEqual({ v: 1, p: 1, method: 'normal', ranked: 1 });
  });

  it('says nothing of nobody, and no interval of one', () => {
    expect(compare([])).toMatchObject({ pairs: 0, meanDifference: null, interval: null, wilcoxon: null });
    expect(compare([[1, 3]])).toMatchObject({ pairs: 1, meanDifference: 2, interval: null });
    expect(compare([[2, 2]]).wilcoxon).toBeNull();
  });

  it('refuses lists that cannot be pairs', () => {
    expect(() => pairedDifference({ before: [1], after: [], ...draw })).toThrow(RangeError);
  });

  it('gives the same interval for the same seed, another for another', () => {
    const rows = Array.from({ length: 30 }, (_, i) => [i % 7, (i * 3) % 11] as const);
    expect(compare(rows)).toEqual(compare(rows));
    const other = pairedDifference({ before: rows.map(([a]) => a), after: rows.map(([, b]) => b), ...draw, seed: 43 });
    expect(other.interval).not.toEqual(compare(rows).interval);
  });

  it('keeps its interval among the differences, and means apart by the difference', () => {
    fc.assert(
      fc.property(answers, (rows) => {
        const own = compare(rows);
        const differences = rows.flatMap(([a, b]) => (a === null || b === null ? [] : [b - a]));
        expect(own.pairs).toBe(differences.length);
        if (own.meanDifference !== null) {
          expect(own.meanAfter! - own.meanBefore!).toBeCloseTo(own.meanDifference, 9);
        }
        if (!own.interval) return;
        expect(own.interval.lower).toBeLessThanOrEqual(own.interval.upper);
        expect(own.interval.lower).toBeGreaterThanOrEqual(Math.min(...differences));
        expect(own.interval.upper).toBeLessThanOrEqual(Math.max(...differences));
      }),
    );
  });

  it('turns round when before and after are swapped', () => {
    fc.assert(
      fc.property(answers, (rows) => {
        const there = compare(rows);
        const back = compare(rows.map(([a, b]) => [b, a]));
        expect(back.meanDifference ?? 0).toBeCloseTo(-(there.meanDifference ?? 0), 9);
        expect(back.wilcoxon?.p ?? null).toBe(there.wilcoxon?.p ?? null);
        const ranked = there.wilcoxon?.ranked ?? 0;
        expect((back.wilcoxon?.v ?? 0) + (there.wilcoxon?.v ?? 0)).toBe((ranked * (ranked + 1)) / 2);
      }),
    );
  });
});

describe('signedRankTest', () => {
  it('gives what R prints of Darwin’s maize (V = 96, p = 0.0413)', () => {
    // Darwin 1876, in eighths of an inch: 15 pairs, crossed minus self-fertilised.
    const eighths = [49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48];
    const test = signedRankTest(eighths)!;
    expect([test.v, test.method, test.ranked]).toEqual([96, 'exact', 15]);
    expect(test.p).toBeCloseTo(0.0413, 4);
  });

  it('is a probability', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 1, maxLength: 80 }), (differences) => {
        const test = signedRankTest(differences);
        if (!test) return expect(differences.every((value) => value === 0)).toBe(true);
        expect(test.p).toBeGreaterThan(0);
        expect(test.p).toBeLessThanOrEqual(1);
      }),
    );
  });
});
