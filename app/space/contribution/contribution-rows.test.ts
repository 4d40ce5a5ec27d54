import { describe, expect, it } from 'vitest';
import type { FootprintLine } from '~/services/food/basket-footprint.ts';
import { contributionRows, linesToSend } from './contribution-rows.ts';

const line = (aisle: string | null, kind: string | null, co2eKg: number | null, paidEur = 1): FootprintLine => ({
  ...{ day: '2026-10-03', label: 'SECRET', name: 'secret', paidEur, quantity: 1, unit: 'piece', weight: null },
  match: { certainty: 'label', kind, aisle, factor: null },
  footprint: co2eKg === null ? null : { co2eKg, lowKg: co2eKg, highKg: co2eKg },
});
const LINES = [
  line('meat', 'beef', 3.04, 8.2),
  line('meat', 'beef', 2.04, 5),
  line('meat', 'ham', 1),
  line('fruit', null, 0.26),
  line('fruit', 'apple', null),
];

describe('what a month of receipts may send', () => {
  it('is by aisle and kind, heaviest first, of what could be counted', () => {
    expect(contributionRows(LINES).map(({ key, co2eKg, eur }) => [key, co2eKg, eur])).toEqual([
      ['meat.beef', expect.closeTo(5.08), expect.closeTo(13.2)],
      ['meat.ham', 1, 1],
      ['fruit.', 0.26, 1],
    ]);
  });

  it('holds the fields and rows that were chosen, and nothing else of the receipts', () => {
    const rows = contributionRows(LINES);
    const all = new Set(rows.map(({ key }) => key));
    expect(linesToSend(rows, { withKind: true, withEur: true, rows: all })).toEqual([
      { aisle: 'meat', kind: 'beef', co2eKg: 5.1, eur: 13 },
      { aisle: 'meat', kind: 'ham', co2eKg: 1, eur: 1 },
      { aisle: 'fruit', co2eKg: 0.3, eur: 1 },
    ]);
    expect(linesToSend(rows, { withKind: false, withEur: false, rows: all })).toEqual([
      { aisle: 'meat', co2eKg: 6.1 },
      { aisle: 'fruit', co2eKg: 0.3 },
    ]);
    expect(linesToSend(rows, { withKind: true, withEur: false, rows: new Set(['fruit.', 'gone']) })).toEqual([
      { aisle: 'fruit', co2eKg: 0.3 },
    ]);
  });
});
