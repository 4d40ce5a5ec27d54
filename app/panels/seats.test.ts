import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REST_CELL } from '~/pilots/quota-cells.ts';
import { type CellSeats, cellOf, hasSeat, offerSeats, seatsLeft } from './seats.ts';

const cell = (key: string, target: number, taken: number, waiting = 0): CellSeats => ({ key, target, taken, waiting });

describe('a seat for somebody who comes', () => {
  it.each<[string, number, CellSeats[], string, boolean]>([
    ['is there while the panel has one', 2, [cell(REST_CELL, 2, 1)], REST_CELL, true],
    ['is not when it is full', 2, [cell(REST_CELL, 2, 2)], REST_CELL, false],
    ['is of their own cell', 4, [cell('a', 2, 2), cell('b', 2, 0)], 'a', false],
    ['and not of another', 4, [cell('a', 2, 2), cell('b', 2, 0)], 'b', true],
    ['is not taken from those who wait for it', 4, [cell('a', 2, 1, 1), cell('b', 2, 0)], 'a', false],
    ['is not in a panel filled beyond its cells', 3, [cell('a', 2, 0), cell(REST_CELL, 1, 3)], 'a', false],
    ['is not of a cell that is not there', 3, [cell('a', 2, 0)], 'z', false],
  ])('%s', (_, size, cells, key, seat) => {
    expect(hasSeat(size, cells, key)).toBe(seat);
  });

  it('counts those whose cell is gone, or was never asked, with everyone else', () => {
    const cells = [{ key: 'a' }, { key: REST_CELL }];
    expect(['a', 'gone', null].map((key) => cellOf(cells, key))).toEqual(['a', REST_CELL, REST_CELL]);
  });
});

describe('seats offered to those who wait', () => {
  const keys = ['a', 'b', REST_CELL];
  const states = fc.record({
    cells: fc.tuple(
      ...keys.map((key) => fc.tuple(fc.nat(8), fc.nat(8)).map(([target, taken]) => cell(key, target, taken))),
    ),
    list: fc.array(fc.constantFrom(...keys), { maxLength: 20 }),
    extra: fc.nat(10),
  });

  it('are never more than there are, go in order within a cell, and all go once recruitment is over', () => {
    fc.assert(
      fc.property(states, fc.boolean(), ({ cells, list, extra }, beyond) => {
        const size = cells.reduce((sum, { target }) => sum + target, 0) + extra;
        const waiting = list.map((key, n) => ({ id: String(n), cell: key }));
        const offered = offerSeats(size, cells, waiting, beyond);
        const left = seatsLeft(size, cells);
        expect(new Set(offered).size).toBe(offered.length);
        expect(offered.length).toBeLessThanOrEqual(left);
        if (beyond) expect(offered).toHaveLength(Math.min(left, waiting.length));
        for (const key of keys) {
          const inCell = waiting.filter((one) => one.cell === key).map(({ id }) => id);
          const theirs = inCell.filter((id) => offered.includes(id));
          expect(theirs).toEqual(inCell.slice(0, theirs.length));
          const own = cells.find((one) => one.key === key);
          if (!beyond && own) expect(theirs.length).toBeLessThanOrEqual(Math.max(0, own.target - own.taken));
        }
      }),
    );
  });
});
