import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockOfTable, type TableCell } from './table-block.ts';

const cell = (text: string, rowSpan = 1, colSpan = 1): TableCell => ({ text, rowSpan, colSpan });

describe('the table of a spreadsheet', () => {
  it('says a cell merged downwards in each of its rows, and keeps the columns after it in their place', () => {
    expect(
      blockOfTable([
        [cell('Mon contrat', 2), cell('Puissance'), cell('Enedis', 3)],
        [cell('Option')],
        [cell('Mon plein'), cell('Litres')],
      ]),
    ).toEqual([
      ['Mon contrat', 'Puissance', 'Enedis'],
      ['Mon contrat', 'Option', 'Enedis'],
      ['Mon plein', 'Litres', 'Enedis'],
    ]);
  });

  it('puts a cell merged sideways in its first column', () => {
    expect(
      blockOfTable([
        [cell('Titre', 1, 3), cell('x')],
        [cell('a'), cell('b'), cell('c'), cell('d')],
      ]),
    ).toEqual([
      ['Titre', '', '', 'x'],
      ['a', 'b', 'c', 'd'],
    ]);
  });

  it('is never larger than what it shows, whatever the spans claim', () => {
    const span = fc.integer({ min: -2, max: 70_000 });
    const row = fc.array(fc.record({ text: fc.string(), rowSpan: span, colSpan: span }), { maxLength: 6 });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), (rows) => {
        const block = blockOfTable(rows);
        expect(block).toHaveLength(rows.length);
        expect(new Set(block.map(({ length }) => length)).size).toBeLessThanOrEqual(1);
        expect(Math.max(0, ...block.map(({ length }) => length))).toBeLessThanOrEqual(200 + 48);
      }),
    );
  });
});
