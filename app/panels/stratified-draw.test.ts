import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REST_CELL } from '~/pilots/quota-cells.ts';
import { drawMark } from './fingerprint.server.ts';
import { stratifiedDraw } from './stratified-draw.ts';

const mark = (seed: string) => (code: string) => drawMark(seed, '', code);
const people = (cell: string, n: number, from = 0) =>
  Array.from({ length: n }, (_, index) => ({ code: `${cell}${String(from + index).padStart(3, '0')}`, cell }));
const targets = [
  { key: 'a', target: 6 },
  { key: 'b', target: 3 },
  { key: REST_CELL, target: 1 },
];

interface DrawInput {
  seats: number;
  counts: [number, number, number];
  smallestGroup: number;
}

describe('a stratified draw', () => {
  it('gives each cell its seats, in the order of fingerprints', () => {
    const all = [...people('a', 20), ...people('b', 20), ...people(REST_CELL, 10)];
    const { strata, entries, waiting } = stratifiedDraw(
      { seats: 10, targets, candidates: all, smallestGroup: 5 },
      mark('s'),
    );
    expect(strata.map(({ key, candidates, seats }) => [key, candidates, seats])).toEqual([
      ['a', 20, 6],
      ['b', 20, 3],
      [REST_CELL, 10, 1],
    ]);
    const inA = entries.filter(({ stratum }) => stratum === 'a').sort((x, y) => x.order - y.order);
    const marks = inA.map(({ code }) => mark('s')(code));
    expect(marks).toEqual([...marks].sort());
    expect(inA.filter(({ drawn }) => drawn).map(({ order }) => order)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(waiting).toHaveLength(40);
  });

  it('gives the seats of a cell that is short to the others, and everyone one where there are enough', () => {
    const few = [...people('a', 20), ...people('b', 0)];
    expect(stratifiedDraw({ seats: 10, targets, candidates: few, smallestGroup: 5 }, mark('s')).strata[0]?.seats).toBe(
      10,
    );
    const all = stratifiedDraw({ seats: 30, targets, candidates: few, smallestGroup: 5 }, mark('s'));
    expect(all.entries.every(({ drawn }) => drawn)).toBe(true);
    expect(all.waiting).toEqual([]);
  });

  it('never names a group that is too small', () => {
    const small = [...people('a', 20), ...people('b', 2), ...people(REST_CELL, 1)];
    const { strata } = stratifiedDraw({ seats: 10, targets, candidates: small, smallestGroup: 5 }, mark('s'));
    expect(strata).toEqual([
      { key: `a+b+${REST_CELL}`, cells: ['a', 'b', REST_CELL], target: 10, candidates: 23, seats: 10 },
    ]);
  });

  const draws = fc.record({
    seats: fc.nat(40),
    counts: fc.tuple(fc.nat(15), fc.nat(15), fc.nat(15)),
    smallestGroup: fc.integer({ min: 3, max: 8 }),
    seed: fc.string(),
  });
  const toDraw = ({ seats, counts: [a, b, rest], smallestGroup }: DrawInput) => ({
    ...{ seats, smallestGroup, targets },
    candidates: [...people('a', a), ...people('b', b), ...people(REST_CELL, rest)],
  });

  it('gives every seat it can and no more, names no small group, and is the same in any order and any time', () => {
    fc.assert(
      fc.property(draws, fc.infiniteStream(fc.nat()), (input, noise) => {
        const given = toDraw(input);
        const result = stratifiedDraw(given, mark(input.seed));
        const seated = result.entries.filter(({ drawn }) => drawn).length;
        expect(seated).toBe(Math.min(input.seats, given.candidates.length));
        expect(result.strata.reduce((sum, { seats }) => sum + seats, 0)).toBe(seated);
        expect(result.waiting.length + seated).toBe(given.candidates.length);
        const smallest = Math.min(given.candidates.length, input.smallestGroup);
        expect(result.strata.every(({ candidates }) => candidates === 0 || candidates >= smallest)).toBe(true);
        const shuffled = given.candidates
          .map((candidate) => ({ candidate, at: noise.next().value ?? 0 }))
          .sort((x, y) => x.at - y.at)
          .map(({ candidate }) => candidate);
        expect(stratifiedDraw({ ...given, candidates: shuffled }, mark(input.seed))).toEqual(result);
      }),
    );
  });

  it('keeps the order of the others when somebody leaves', () => {
    const all = people('a', 30);
    const order = (list: typeof all) =>
      stratifiedDraw({ seats: 0, targets, candidates: list, smallestGroup: 5 }, mark('s')).waiting;
    expect(order(all.slice(1))).toEqual(order(all).filter((code) => code !== all[0]?.code));
  });

  it('treats everyone alike within a cell', () => {
    // 2,000 draws of 3 seats among 12: each is drawn 500 times but for chance. Chi-square with 11 degrees of freedom
    // passes 31.26 once in a thousand.
    const all = people('a', 12);
    const times = new Map(all.map(({ code }) => [code, 0]));
    for (let seed = 0; seed < 2000; seed += 1) {
      const { entries } = stratifiedDraw({ seats: 3, targets, candidates: all, smallestGroup: 5 }, mark(String(seed)));
      for (const { code, drawn } of entries) if (drawn) times.set(code, (times.get(code) ?? 0) + 1);
    }
    const chiSquare = [...times.values()].reduce((sum, n) => sum + (n - 500) ** 2 / 500, 0);
    expect(chiSquare).toBeLessThan(31.26);
  });
});
