import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { protectAll, protectParts, type Shown } from './protect.ts';

const K = 3;
const tables = fc
  .tuple(fc.integer({ min: 2, max: 3 }), fc.integer({ min: 2, max: 3 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(fc.nat(7), { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
  );

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
const columnsOf = (parts: readonly (readonly number[])[]) =>
  (parts[0] ?? []).map((_, column) => sum(parts.map((part) => part[column] ?? 0)));

/** Every row of counts that agrees with what is shown of it and with its total. */
function rowsLike(shown: Shown, total: number): number[][] {
  const [first, ...rest] = shown;
  if (first === undefined) return total === 0 ? [[]] : [];
  const counts = first === null ? Array.from({ length: total + 1 }, (_, n) => n) : first <= total ? [first] : [];
  return counts.flatMap((count) => rowsLike(rest, total - count).map((others) => [count, ...others]));
}

/** Every table that somebody who has seen all the pages must hold possible. */
function tablesLike(shown: readonly Shown[], totals: readonly number[], whole: Shown): number[][][] {
  const agree = (table: readonly number[][], done: boolean) =>
    columnsOf(table).every((count, i) => whole[i] === null || (done ? count === whole[i] : count <= (whole[i] ?? 0)));
  let found: number[][][] = [[]];
  shown.forEach((row, i) => {
    const rows = rowsLike(row, totals[i] ?? 0);
    found = found.flatMap((table) =>
      rows.map((one) => [...table, one]).filter((more) => agree(more, more.length === shown.length)),
    );
  });
  return found;
}

describe('answers told part by part', () => {
  it('leave a cell of 1 to k − 1 people at least k possible values, whatever else is shown', () => {
    let protectedCells = 0;
    fc.assert(
      fc.property(tables, (parts) => {
        const shown = protectParts(parts, K);
        if (shown === null) return;
        const whole = protectAll(columnsOf(parts), K) ?? [];
        const possible = tablesLike(shown, parts.map(sum), whole);
        parts.forEach((part, i) => {
          part.forEach((count, column) => {
            if (count === 0 || count >= K) return;
            expect(shown[i]?.[column]).toBeNull();
            const seen = new Set(possible.map((table) => table[i]?.[column]));
            expect(seen.size).toBeGreaterThanOrEqual(K);
            protectedCells += 1;
          });
        });
      }),
      { numRuns: 300 },
    );
    expect(protectedCells).toBeGreaterThan(20);
  });

  it('never let the parts add up to what the whole withholds', () => {
    fc.assert(
      fc.property(tables, (parts) => {
        const shown = protectParts(parts, K);
        const whole = protectAll(columnsOf(parts), K);
        if (shown === null || whole === null) return;
        whole.forEach((count, column) => {
          if (count === null) for (const part of shown) expect(part[column]).toBeNull();
        });
      }),
    );
  });

  it('are told in full when nobody is few', () => {
    expect(
      protectParts(
        [
          [6, 7],
          [8, 0],
        ],
        5,
      ),
    ).toEqual([
      [6, 7],
      [8, 0],
    ]);
  });

  it('are not told apart when a part is small', () => {
    expect(
      protectParts(
        [
          [2, 1],
          [8, 9],
        ],
        5,
      ),
    ).toBeNull();
  });
});

describe('answers of everybody', () => {
  it('are withheld when fewer than k gave one', () => {
    expect(protectAll([2, 2], 5)).toBeNull();
    expect(protectAll([0, 0], 5)).toEqual([0, 0]);
    expect(protectAll([9, 1, 6], 5)).toEqual([9, null, null]);
  });
});
