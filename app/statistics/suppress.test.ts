import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coarsen } from './coarsen.ts';
import { type SuppressedRow, suppress, suppressTogether } from './suppress.ts';

describe('suppress', () => {
  it.each([
    ['nothing to withhold', [8, 0, 12], 5, [8, 0, 12], 20],
    ['one small cell takes the next smallest with it', [3, 40, 12], 5, [null, 40, null], 55],
    ['two small cells that are enough together', [3, 4, 12], 5, [null, null, 12], 19],
    ['two small cells that are not', [1, 2, 30, 9], 5, [null, null, 30, null], 42],
    ['nobody to hide behind', [3, 0, 0], 5, [null, null, null], null],
    ['all forced to 1: the total goes too', [1, 1, 1, 1, 1], 5, [null, null, null, null, null], null],
    ['an empty row', [0, 0], 5, [0, 0], 0],
  ])('%s', (_, cells, k, shown, total) => {
    expect(suppress(cells, k)).toEqual({ cells: shown, total });
  });

  /** An attacker who knows the rule (zeros are shown, so withheld cells are at least 1) tries every possible row. */
  it('never lets a withheld cell be worked out, nor the withheld together be under k', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(14), { minLength: 1, maxLength: 5 }), fc.integer({ min: 3, max: 6 }), (cells, k) => {
        const row = suppress(cells, k);
        row.cells.forEach((shown, i) => {
          if (shown !== null) {
            expect(shown).toBe(cells[i]);
            expect(shown === 0 || shown >= k).toBe(true);
          }
        });
        if (row.total === null || !row.cells.includes(null)) return;
        const hidden = row.cells.flatMap((shown, i) => (shown === null ? [i] : []));
        const left = row.total - row.cells.reduce<number>((total, shown) => total + (shown ?? 0), 0);
        expect(left).toBeGreaterThanOrEqual(k);
        hidden.forEach((_, i) => {
          expect(possibleValues(hidden.length, left, i).size).toBeGreaterThan(1);
        });
      }),
      { numRuns: 500 },
    );
  });

  it('withholds the same columns in all rows, so that rows and their sums agree on what is secret', () => {
    fc.assert(
      fc.property(
        fc
          .integer({ min: 2, max: 4 })
          .chain((width) =>
            fc.array(fc.array(fc.nat(20), { minLength: width, maxLength: width }), { minLength: 2, maxLength: 3 }),
          ),
        fc.integer({ min: 3, max: 6 }),
        (rows, k) => {
          const shown = suppressTogether(rows, k);
          if (shown.some((row) => row.total === null)) return;
          const masks = shown.map((row) => row.cells.map((cell) => cell === null).join());
          expect(new Set(masks).size).toBe(1);
          shown.forEach((row, i) => {
            row.cells.forEach((cell) => {
              if (cell !== null) expect(cell === 0 || cell >= k).toBe(true);
            });
            expect(isDeterminate(row, rows[i]!)).toBe(false);
          });
        },
      ),
    );
  });

  it('refuses what is not a table of counts', () => {
    expect(() => suppress([1.5], 5)).toThrow(RangeError);
    expect(() => suppress([-1], 5)).toThrow(RangeError);
    expect(() => suppressTogether([[1], [1, 2]], 5)).toThrow(RangeError);
    expect(() => suppress([4], 1)).toThrow(RangeError);
  });
});

/** Values that cell `i` takes over all ways of sharing `left` among `n` cells of at least 1. */
function possibleValues(n: number, left: number, i: number): Set<number> {
  const seen = new Set<number>();
  const walk = (cell: number, rest: number, mine: number) => {
    if (cell === n) {
      if (rest === 0) seen.add(mine);
      return;
    }
    for (let value = 1; value <= rest; value += 1) walk(cell + 1, rest - value, cell === i ? value : mine);
  };
  walk(0, left, 0);
  return seen;
}

/** Gaussian elimination on the one equation of a row: a lone unknown is known. */
function isDeterminate(row: SuppressedRow, truth: readonly number[]): boolean {
  const unknown = row.cells.filter((cell) => cell === null).length;
  const left = truth.reduce((total, value, i) => total + (row.cells[i] === null ? value : 0), 0);
  return row.total !== null && unknown === 1 && left > 0;
}

describe('coarsen', () => {
  it('drops the steps that would show a few people', () => {
    expect(coarsen([[100], [98], [95], [95], [60], [58], [3]], 5)).toEqual([0, 2, 3, 4]);
  });

  it('minds what is published elsewhere', () => {
    expect(coarsen([[98], [90]], 5, [[100]])).toEqual([1]);
  });

  it('keeps only values and differences that are 0 or at least k', () => {
    const steps = fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { maxLength: 12 });
    fc.assert(
      fc.property(steps, fc.integer({ min: 3, max: 8 }), (values, k) => {
        const kept = coarsen(values, k).map((i) => values[i]!);
        for (const a of kept) {
          for (const b of kept) {
            a.forEach((value, j) => {
              expect(value === 0 || value >= k).toBe(true);
              const gap = Math.abs(value - b[j]!);
              expect(gap === 0 || gap >= k).toBe(true);
            });
          }
        }
      }),
    );
  });
});
