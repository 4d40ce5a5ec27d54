import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atLevel, generalise, levelsOf, proposeGeneralisation, type QuasiIdentifier } from './generalise.ts';
import {
  breaking,
  equivalenceClasses,
  type Row,
  smallestClass,
  WITHHELD,
  withholdSmallClasses,
} from './k-anonymity.ts';

/** Sweeney, k-anonymity: a model for protecting privacy (2002), figure 2: race, birth, gender, ZIP; k = 2. */
const SWEENEY: Row[] = [
  ...[['Black', '1965', 'm', '0214*'] as const, ['Black', '1965', 'm', '0214*'] as const],
  ...[['Black', '1965', 'f', '0213*'] as const, ['Black', '1965', 'f', '0213*'] as const],
  ...[['Black', '1964', 'f', '0213*'] as const, ['Black', '1964', 'f', '0213*'] as const],
  ...[['White', '1964', 'm', '0213*'] as const, ['White', '1964', 'm', '0213*'] as const],
  ...[['White', '1964', 'm', '0213*'] as const],
  ...[['White', '1967', 'm', '0213*'] as const, ['White', '1967', 'm', '0213*'] as const],
];

/** Sweeney, Achieving k-anonymity privacy protection using generalization and suppression (2002), figures 2 to 4. */
const RACE: QuasiIdentifier = { key: 'race', coarser: {}, weight: 1 };
const ZIP: QuasiIdentifier = {
  key: 'zip',
  coarser: {
    '02138': ['0213*', '021**'],
    '02139': ['0213*', '021**'],
    '02141': ['0214*', '021**'],
    '02142': ['0214*', '021**'],
  },
  weight: 1,
};
const PRIVATE_TABLE: Row[] = ['Black', 'White'].flatMap((race) => Object.keys(ZIP.coarser).map((zip) => [race, zip]));

describe('k-anonymity, on the tables of the paper that named it', () => {
  it('finds k = 2 and its five classes', () => {
    expect(smallestClass(SWEENEY)).toBe(2);
    expect(equivalenceClasses(SWEENEY).map(({ members }) => members.length)).toEqual([2, 2, 2, 3, 2]);
    expect(breaking(SWEENEY, 2)).toEqual([]);
    expect(breaking(SWEENEY, 3)).toEqual([0, 1, 2, 3, 4, 5, 9, 10]);
  });

  it('gives the k of each of its generalised tables', () => {
    const k = (race: number, zip: number) =>
      smallestClass(PRIVATE_TABLE.map(([a = '', b = '']) => [atLevel(RACE, a, race), atLevel(ZIP, b, zip)]));
    expect([k(0, 0), k(1, 0), k(0, 1), k(1, 1), k(0, 2), k(1, 2)]).toEqual([1, 2, 2, 4, 4, 8]);
    expect([levelsOf(RACE), levelsOf(ZIP)]).toEqual([1, 3]);
  });

  it('proposes a k-minimal one: ZIP codes to four digits, races as they are', () => {
    // For k = 2 the paper's minimal ones are [1, 0] and [0, 1]; the second loses less, as its loss metric says.
    const proposed = proposeGeneralisation(PRIVATE_TABLE, [RACE, ZIP], { k: 2, mostWithheld: 0 })!;
    expect(proposed).toMatchObject({ levels: [0, 1], withheld: 0, smallest: 2 });
    expect(proposed.loss).toBeCloseTo((0 + 1 / 3) / 2, 12);
    expect(generalise(PRIVATE_TABLE, [RACE, ZIP], { k: 2, levels: [1, 0] }).loss).toBeCloseTo(1 / 2, 12);
    expect(proposeGeneralisation(PRIVATE_TABLE, [RACE, ZIP], { k: 4, mostWithheld: 0 })?.levels).toEqual([0, 2]);
  });

  it('keeps fine what weighs more', () => {
    const dear = proposeGeneralisation(PRIVATE_TABLE, [RACE, { ...ZIP, weight: 10 }], { k: 2, mostWithheld: 0 });
    expect(dear?.levels).toEqual([1, 0]);
  });
});

describe('withholdSmallClasses', () => {
  it('takes the least needed column first', () => {
    const rows: Row[] = [
      ['a', 'x'],
      ['a', 'x'],
      ['a', 'y'],
      ['a', 'z'],
    ];
    expect(withholdSmallClasses(rows, 2)).toEqual([
      ['a', 'x'],
      ['a', 'x'],
      ['a', WITHHELD],
      ['a', WITHHELD],
    ]);
  });

  it('never leaves somebody known by being the only one withheld', () => {
    const rows: Row[] = [['a'], ['a'], ['a'], ['b'], ['b'], ['c']];
    expect(withholdSmallClasses(rows, 2)).toEqual([['a'], ['a'], ['a'], ['*'], ['*'], ['*']]);
  });

  it('refuses a table of fewer than k people', () => {
    expect(() => withholdSmallClasses([['a']], 2)).toThrow(RangeError);
    expect(withholdSmallClasses([], 2)).toEqual([]);
    expect(proposeGeneralisation([['a', 'b']], [RACE, ZIP], { k: 2, mostWithheld: 1 })).toBeNull();
  });
});

const COLUMNS: QuasiIdentifier[] = [
  { key: 'panel', coarser: {}, weight: 5 },
  {
    key: 'week',
    coarser: Object.fromEntries(['1', '2', '3', '4'].map((w) => [w, [w < '3' ? '1-2' : '3-4']])),
    weight: 1,
  },
  { key: 'channel', coarser: {}, weight: 2 },
];
const rows = fc.array(
  fc.tuple(fc.constantFrom('p', 'q'), fc.constantFrom('1', '2', '3', '4'), fc.constantFrom('post', 'fair', 'word')),
  { minLength: 8, maxLength: 60 },
);
const k = fc.integer({ min: 2, max: 8 });

describe('whatever the table', () => {
  it('has k people or more in every class, changes no value but to withhold it, and leaves safe rows alone', () => {
    fc.assert(
      fc.property(rows, k, (table, least) => {
        const safe = withholdSmallClasses(table, least);
        expect(smallestClass(safe)).toBeGreaterThanOrEqual(least);
        safe.forEach((row, i) => {
          row.forEach((value, j) => {
            expect([WITHHELD, table[i]?.[j]]).toContain(value);
          });
        });
        if ((smallestClass(table) ?? 0) >= least) expect(safe).toEqual(table);
      }),
    );
  });

  it('proposes the least loss of all ways, and never withholds from more people than it may', () => {
    fc.assert(
      fc.property(rows, k, fc.constantFrom(0, 0.05, 0.2, 1), (table, least, mostWithheld) => {
        const proposed = proposeGeneralisation(table, COLUMNS, { k: least, mostWithheld })!;
        expect(proposed.smallest).toBeGreaterThanOrEqual(least);
        expect(proposed.withheld).toBeLessThanOrEqual(mostWithheld * table.length);
        expect(proposed.loss).toBeGreaterThanOrEqual(0);
        expect(proposed.loss).toBeLessThanOrEqual(1);
        for (const levels of [
          [0, 0, 0],
          [0, 1, 0],
          [0, 2, 1],
          [1, 0, 0],
          [1, 2, 1],
        ]) {
          const other = generalise(table, COLUMNS, { k: least, levels });
          if (other.withheld <= mostWithheld * table.length) {
            expect(other.loss).toBeGreaterThanOrEqual(proposed.loss);
          }
        }
      }),
    );
  });

  it('loses nothing where nobody is alone, and everything where all is dropped', () => {
    const table: Row[] = Array.from({ length: 6 }, (_, i) => [i % 2 ? 'p' : 'q', '1', 'post']);
    expect(proposeGeneralisation(table, COLUMNS, { k: 3, mostWithheld: 0 })).toMatchObject({
      levels: [0, 0, 0],
      loss: 0,
    });
    expect(generalise(table, COLUMNS, { k: 6, levels: [1, 2, 1] }).loss).toBe(1);
  });
});
