import { describe, expect, it } from 'vitest';
import type { Entry } from '~/platform/entry.ts';
import { buildAlternativesView } from './alternatives-view.ts';
import { basketFootprint } from './basket-footprint.ts';
import { type BasketInput, buildBasketView, monthFrom } from './basket-view.ts';
import { choicesIn, withChoice, withoutChoice } from './choices.ts';
import { correctionsIn, withCorrection, withoutCorrection } from './corrections.ts';
import { buildDiaryView } from './diary-view.ts';
import { loadFood, loadWasteReference } from './load-food.server.ts';
import { pricedCatalogue } from './priced-catalogue.ts';
import { type ReceiptLine, receiptLines } from './receipt-lines.ts';
import { diaryIn, weeksOf, withNote, withoutNote, withPeople } from './waste-diary.ts';

const food = loadFood();
const nothing = { products: new Map(), corrections: new Map() };
const line = (label: string, more: Partial<ReceiptLine> = {}): ReceiptLine => ({
  ...{ dataset: 'shop/receipts', label, day: '2026-10-03', quantity: 1, unit: 'piece', paidEur: 2 },
  ...more,
});
const view = (lines: readonly ReceiptLine[], more: Partial<BasketInput> = {}, knowledge = nothing) =>
  buildBasketView(
    {
      ...{ month: '2026-10', firstMonth: '2026-08', lastMonth: '2026-11', people: 2, today: '2026-11-05', lines },
      ...more,
    },
    food,
    knowledge,
  );

describe('lines of receipts', () => {
  it('are read from entries of any shop; what has no label is no line', () => {
    const said = { label: 'Riz 1 kg', barcode: '20000004', aisle: 'Épicerie', quantity: 2, unit: 'piece', amount: 438 };
    const entry = (fields: Entry['fields']): Entry => ({ id: '1', at: 0, fields });
    const entries = [
      entry({ lines: [said, { label: '' }, { label: 'Thé', unit: 'kg', barcode: '' }] }),
      entry({ total: 3 }),
      entry({ lines: 'x' }),
    ];
    expect(receiptLines('shop/receipts', entries, () => '2026-10-01')).toEqual([
      {
        ...{ dataset: 'shop/receipts', label: 'Riz 1 kg', barcode: '20000004', aisle: 'Épicerie', day: '2026-10-01' },
        ...{ quantity: 2, unit: 'piece', paidEur: 4.38 },
      },
      {
        ...{ dataset: 'shop/receipts', label: 'Thé', barcode: undefined, aisle: undefined, day: '2026-10-01' },
        ...{ quantity: 0, unit: 'kg', paidEur: 0 },
      },
    ]);
  });
});

describe('the page of a basket', () => {
  const lines = [
    line('Riz 1 kg'),
    line('Riz 1 kg', { day: '2026-10-20', dataset: 'other/receipts' }),
    line('Steak haché 500 g', { paidEur: 8 }),
    line('Baguette', { paidEur: 1 }),
    line('Truc', { paidEur: 3 }),
    line('Lessive', { paidEur: 30 }),
    line('Riz 1 kg', { day: '2026-08-02' }),
  ];

  it('puts a product’s lines together, the heaviest first and what is no food last', () => {
    const { products, total, months, aisles } = view(lines);
    expect(products.map(({ label }) => label)).toEqual([
      'Steak haché 500 g',
      'Riz 1 kg',
      'Truc',
      'Baguette',
      'Lessive',
    ]);
    expect(products[1]).toMatchObject({ times: 2, kg: 2, weightFrom: 'label', paidEur: 4, dataset: 'other/receipts' });
    expect(products[3]).toMatchObject({ kg: null, weightFrom: null, footprint: null, kindTitle: { fr: 'Pain' } });
    expect(products[2]).toMatchObject({ kind: null, kindTitle: null });
    expect(total.co2eKg).toBeCloseTo(2 * 2.754 + 0.5 * 33.23, 1);
    // A month without shopping is a void, not a month without footprint.
    expect(months).toMatchObject([
      { month: '2026-08', co2eKg: expect.closeTo(2.754, 3) },
      { month: '2026-09', co2eKg: null },
      { month: '2026-10' },
      { month: '2026-11', co2eKg: null },
    ]);
    expect(aisles.find(({ key }) => key === null)).toMatchObject({ title: null, foodEur: 3 });
  });

  it('leads to the months before and after, and says which is not over', () => {
    expect(view(lines)).toMatchObject({ before: '2026-09', after: '2026-11', isRunning: false });
    expect(view(lines, { month: '2026-08' })).toMatchObject({ before: null });
    expect(view(lines, { month: '2026-11' })).toMatchObject({ after: null, isRunning: true, products: [] });
    expect([monthFrom('2026-12', 1), monthFrom('2026-01', -1)]).toEqual(['2027-01', '2025-12']);
  });

  it('holds with three days, with nothing, and with one enormous purchase', () => {
    expect(view(lines.slice(0, 1), { firstMonth: '2026-10', lastMonth: '2026-10' }).months).toHaveLength(1);
    expect(view([], { people: null })).toMatchObject({ products: [], aisles: [], people: null });
    const feast = view([line('Agneau', { unit: 'kg', quantity: 40, paidEur: 900 }), ...lines]);
    expect(feast.products[0]?.label).toBe('Agneau');
    expect(feast.aisles[0]?.key).toBe('meat-fish');
  });

  it('counts again with what the person said', () => {
    const rows = withCorrection([], { name: 'truc', kind: 'tofu', pieceGrams: 400 }, 'Truc');
    const corrected = view(lines, {}, { ...nothing, corrections: correctionsIn(rows) });
    expect(corrected.products.find(({ name }) => name === 'truc')).toMatchObject({
      ...{ certainty: 'stated', kg: 0.4, weightFrom: 'stated', kind: 'tofu' },
    });
    const again = withCorrection(rows, { name: 'truc', kind: null }, 'Truc');
    expect(again).toEqual([{ name: 'truc', label: 'Truc', kind: '' }]);
    expect(correctionsIn(again).get('truc')).toEqual({ kind: null });
    expect(withoutCorrection(again, 'truc')).toEqual([]);
  });
});

describe('the page of alternatives', () => {
  const bought = [
    line('Steak haché 500 g', { paidEur: 8 }),
    line('Poulet', { unit: 'kg', quantity: 0.5, paidEur: 7, day: '2026-09-01' }),
    line('Poulet', { unit: 'kg', quantity: 0.5, paidEur: 6, day: '2026-10-09' }),
    line('Poulet', { unit: 'kg', quantity: 0.5, paidEur: 9, day: '2026-09-09' }),
    line('Thon en boîte'),
    line('Riz 1 kg', { paidEur: 0 }),
    line('Pâtes 500 g', { quantity: -1, paidEur: -1 }),
  ];
  const { lines } = basketFootprint(bought, food, nothing);

  it('prices a product at the last price paid; a gift, a return or an unweighed one has none', () => {
    expect(pricedCatalogue(lines).map(({ label, eurPerKg, day }) => [label, eurPerKg, day])).toEqual([
      ['Steak haché 500 g', 16, '2026-10-03'],
      ['Poulet', 12, '2026-10-09'],
    ]);
  });

  it('lists the month’s purchases for which there is something, and opens one', () => {
    const asked = (name: string | null) => buildAlternativesView({ lines, month: '2026-10', asked: name }, food);
    expect(asked(null)).toMatchObject({ purchase: null, purchases: [{ label: 'Steak haché 500 g', options: 1 }] });
    const { purchase } = asked('steak hache 500 g');
    expect(purchase?.alternatives).toMatchObject([
      { label: 'Poulet', moreEurPerKg: -4, day: '2026-10-09', kindTitle: { fr: 'Poulet' } },
    ]);
    expect(purchase?.others.map(({ kindTitle }) => kindTitle.fr)).toContain('Tofu');
    expect(asked('never bought').purchase).toBeNull();
    expect(buildAlternativesView({ lines, month: '2026-08', asked: null }, food).purchases).toEqual([]);
  });

  it('keeps a choice once', () => {
    const choice = { day: '2026-10-03', name: 'a', label: 'A', insteadName: 'b', instead: 'B' };
    const rows = withChoice(withChoice([], choice), { ...choice, day: '2026-10-09' });
    expect(choicesIn(rows)).toEqual([{ ...choice, day: '2026-10-09' }]);
    expect(withoutChoice(rows, choice)).toEqual([]);
    expect(withoutChoice(rows, { ...choice, insteadName: 'c' })).toHaveLength(1);
  });
});

describe('the page of a diary', () => {
  const note = (id: string, day: string, grams = 100) => ({ id, day, kind: 'bread' as const, grams });
  const rows = withPeople(
    withNote(
      withNote(withNote([], note('1', '2026-10-01')), { ...note('2', '2026-10-09'), reason: 'date' }),
      note('3', '2026-10-09'),
    ),
    3,
  );

  it('reads what it wrote, latest first, and passes over what it cannot read', () => {
    const { notes, people } = diaryIn([
      ...rows,
      { id: '4', day: '2026-10-02', kind: 'stone', grams: 1 },
      { kind: 'bread' },
    ]);
    expect(notes.map(({ id }) => id)).toEqual(['3', '2', '1']);
    expect(notes[1]).toEqual({ ...note('2', '2026-10-09'), reason: 'date' });
    expect(people).toBe(3);
    expect(diaryIn(withPeople(rows, null)).people).toBeNull();
    expect(diaryIn(withoutNote(rows, '2')).notes).toHaveLength(2);
    expect(diaryIn([])).toEqual({ notes: [], people: null });
  });

  it('draws no week before the first note, and an empty week as nothing noted', () => {
    const { notes } = diaryIn(rows);
    expect(weeksOf(notes, '2026-10-20', 4)).toEqual([
      { from: '2026-09-23', grams: null },
      { from: '2026-09-30', grams: 100 },
      { from: '2026-10-07', grams: 200 },
      { from: '2026-10-14', grams: 0 },
    ]);
    expect(weeksOf([], '2026-10-20', 1)).toEqual([{ from: '2026-10-14', grams: null }]);
    const { last, weeks, summary } = buildDiaryView({ notes, people: 3 }, '2026-10-20', loadWasteReference());
    expect([last.length, weeks.length, summary.grams]).toEqual([3, 6, 300]);
  });
});
