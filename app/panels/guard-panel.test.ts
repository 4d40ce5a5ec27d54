import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guardPanel } from './guard-panel.ts';

const cell = (key: string, taken: number, waiting = 0) => ({ key, target: 10, taken, waiting });

describe('what a lead sees of a panel', () => {
  it.each([
    ['cells that are large enough', [12, 7, 0], [12, 7, 0]],
    ['a small cell, and the one that would give it away', [12, 3, 7], [12, null, null]],
    ['nothing of a panel of a few people', [2, 1, 0], [null, null, null]],
    ['an empty panel', [0, 0, 0], [0, 0, 0]],
  ])('%s', (_, taken, shown) => {
    const guarded = guardPanel(
      taken.map((n, i) => cell(String(i), n)),
      5,
    );
    expect(guarded.cells.map((one) => one.taken)).toEqual(shown);
    expect(guarded.cells.map((one) => one.missing)).toEqual(
      shown.map((count) => (count === null ? null : Math.max(0, 10 - count))),
    );
  });

  it('never shows a count of 1 to k − 1, nor one alone that is withheld', () => {
    const counts = fc.array(fc.tuple(fc.nat(20), fc.nat(20)), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(counts, fc.integer({ min: 3, max: 8 }), (list, k) => {
        const { cells, ...totals } = guardPanel(
          list.map(([taken, waiting], i) => cell(String(i), taken, waiting)),
          k,
        );
        for (const part of ['taken', 'waiting'] as const) {
          const shown = cells.map((one) => one[part]);
          expect(shown.every((count) => count === null || count === 0 || count >= k)).toBe(true);
          const withheld = shown.filter((count) => count === null).length;
          if (totals[part] !== null) expect(withheld).not.toBe(1);
        }
      }),
    );
  });
});
