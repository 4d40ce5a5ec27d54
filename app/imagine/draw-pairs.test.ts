import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawPairs, MOST_PAIRS, nextSeed, readSeed } from './draw-pairs.ts';

const cards = fc.uniqueArray(fc.string(), { maxLength: 60 });
const domains = fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 7 });
const seed = fc.nat(999_999_999);

describe('a draw', () => {
  it('never draws a card twice, and lets each domain come before any comes again', () => {
    fc.assert(
      fc.property(cards, domains, seed, fc.nat(60), (all, kinds, number, count) => {
        const pairs = drawPairs(all, kinds, { seed: number, count });
        expect(pairs).toHaveLength(Math.min(all.length, count, MOST_PAIRS));
        expect(new Set(pairs.map(({ card }) => card)).size).toBe(pairs.length);
        const firstRound = pairs.slice(0, kinds.length).map(({ domain }) => domain);
        expect(new Set(firstRound).size).toBe(firstRound.length);
      }),
    );
  });

  it('is the same for the same number', () => {
    fc.assert(
      fc.property(cards, domains, seed, (all, kinds, number) => {
        const draw = () => drawPairs(all, kinds, { seed: number, count: 8 });
        expect(draw()).toEqual(draw());
      }),
    );
    const all = Array.from({ length: 40 }, (_, i) => i);
    expect(drawPairs(all, ['a'], { seed: 1, count: 8 })).not.toEqual(drawPairs(all, ['a'], { seed: 2, count: 8 }));
  });

  it('is named by a number in the address', () => {
    expect(readSeed('12')).toBe(12);
    for (const text of [null, '', '-1', '1e3', '99999999999', 'x']) expect(readSeed(text)).toBeUndefined();
    expect(readSeed(String(nextSeed(999_999_999)))).toBeGreaterThanOrEqual(0);
  });
});
