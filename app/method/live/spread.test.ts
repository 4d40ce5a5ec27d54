import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balance, drawPairs } from './spread.ts';

const draws = (seed: number) => {
  let state = seed;
  return (n: number) => {
    state = (state * 48_271 + 11) % 2_147_483_647;
    return state % n;
  };
};

describe('drawPairs', () => {
  it('pairs everybody once; an odd number makes one trio', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(), { maxLength: 40 }), fc.nat(), (people, seed) => {
        const pairs = drawPairs(people, draws(seed));
        expect(pairs.flat().sort((a, b) => a - b)).toEqual([...people].sort((a, b) => a - b));
        const sizes = pairs.map(({ length }) => length).sort();
        if (people.length > 1) {
          const trios = people.length % 2;
          expect(sizes).toEqual([...Array((people.length - 3 * trios) / 2).fill(2), ...Array(trios).fill(3)]);
        }
      }),
    );
  });

  it('leaves one person alone as they are', () => {
    expect(drawPairs(['a'], draws(1))).toEqual([['a']]);
    expect(drawPairs([], draws(1))).toEqual([]);
  });
});

describe('balance', () => {
  it('fills the emptiest tables first', () => {
    expect(Object.fromEntries(balance(['a', 'b', 'c'], { one: 2, two: 0 }))).toEqual({ a: 'two', b: 'two', c: 'one' });
    expect(balance(['a'], {}).size).toBe(0);
  });

  it('ends within one person of even when it seats everybody', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.nat(60), (tables, people) => {
        const empty = Object.fromEntries(Array.from({ length: tables }, (_, n) => [`t${n}`, 0]));
        const seats = balance(
          Array.from({ length: people }, (_, n) => `p${n}`),
          empty,
        );
        const counts = Object.keys(empty).map((table) => [...seats.values()].filter((seat) => seat === table).length);
        expect(seats.size).toBe(people);
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
