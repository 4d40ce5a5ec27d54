import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTsv, writeTsv } from './tsv.ts';

describe('parseTsv', () => {
  it.each([
    [
      'a\tb\nc\td',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['"deux\nlignes"\tb', [['deux\nlignes', 'b']]],
    ['"un ""mot"""\t', [['un "mot"', '']]],
    ['"cité" puis la suite\tb', [['"cité" puis la suite', 'b']]],
    ['"jamais fermé\tb', [['"jamais fermé', 'b']]],
    [
      '\t\n\t',
      [
        ['', ''],
        ['', ''],
      ],
    ],
    ['seul', [['seul']]],
    ['', [['']]],
    ['a\n\nb', [['a'], [''], ['b']]],
  ])('%j', (text, rows) => {
    expect(parseTsv(text)).toEqual(rows);
  });

  const cell = fc.oneof(
    fc
      .array(fc.constantFrom('a', '"', '\t', '\n', ' ', ';', 'é', '""'), { maxLength: 6 })
      .map((parts) => parts.join('')),
    fc.string({ unit: 'grapheme', maxLength: 8 }).map((text) => text.replaceAll('\r', '')),
  );

  it('reads back what writeTsv wrote', () => {
    fc.assert(
      fc.property(
        fc
          .integer({ min: 1, max: 4 })
          .chain((width) =>
            fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
          ),
        (rows) => {
          // One column whose last cell is empty ends like a line break that ends a row.
          fc.pre(rows[0]?.length !== 1 || rows.at(-1)?.[0] !== '' || rows.length === 1);
          expect(parseTsv(writeTsv(rows))).toEqual(rows);
        },
      ),
    );
  });

  it('never loses a character that is not a separator', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const bare = (one: string) => one.replace(/[\t\n\r"]/g, '');
        expect(bare(parseTsv(text).flat().join(''))).toBe(bare(text));
      }),
    );
  });
});
