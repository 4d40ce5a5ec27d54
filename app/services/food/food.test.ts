import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { basketFootprint, type PaidLine } from './basket-footprint.ts';
import { findAlternatives } from './find-alternatives.ts';
import {
  alternativesCalculator,
  basketFootprintCalculator,
  matchProductCalculator,
  wasteSummaryCalculator,
} from './food-calculators.server.ts';
import { factorOf } from './food-kinds.ts';
import { firstNamed, plainText } from './label-words.ts';
import { loadFood, loadWasteReference } from './load-food.server.ts';
import { type BoughtProduct, matchProduct, productName } from './match-product.ts';
import { packGrams } from './pack-weight.ts';
import { wasteSummary } from './waste-summary.ts';
import { weighLine } from './weigh-line.ts';

const food = loadFood();
const match = (label: string, more: Partial<BoughtProduct> = {}, knowledge = {}) =>
  matchProduct({ label, ...more }, food, knowledge);
const line = (label: string, more: Partial<PaidLine> = {}): PaidLine => ({
  ...{ label, day: '2026-10-03', quantity: 1, unit: 'piece', paidEur: 2 },
  ...more,
});
const nothing = { products: new Map(), corrections: new Map() };

describe('recognising a line', () => {
  it.each([
    ['Pommes Gala', 'apple'],
    ['POMMES DE TERRE 2.5KG', 'potato'],
    ['Steak haché 15 % x2', 'beef-mince'],
    ['Œufs x12', 'eggs'],
    ["Jus d'orange 1 L", 'orange-juice'],
    ['Pain au chocolat x4', 'pain-au-chocolat'],
    ['Pizza jambon fromage', 'pizza'],
    ['PATES COMPLETES 500G', 'pasta'],
    ['Huile de tournesol 1 L', 'oil-sunflower'],
    ['Pois chiches en boîte', 'chickpeas-canned'],
    ['Chips saveur poulet', 'crisps'],
    ['Filet de poulet', 'chicken'],
  ])('reads "%s" as %s', (label, kind) => {
    expect(match(label)).toMatchObject({ certainty: 'label', kind });
  });

  it.each(['Tarte aux pommes', 'Pâté de campagne', 'Sauce béarnaise', 'Zgrblx 12'])('does not guess "%s"', (label) => {
    expect(match(label)).toEqual({ certainty: 'none', kind: null, aisle: null, factor: null });
    // The aisle tells something, and a range wide enough to say how little.
    const wide = match(label, { aisle: 'Crèmerie' });
    expect(wide).toMatchObject({ certainty: 'aisle', kind: null, aisle: 'dairy' });
    const noDairy = { ...food, kinds: food.kinds.filter(({ aisle }) => aisle !== 'dairy') };
    expect(matchProduct({ label: 'Zgrblx 12', aisle: 'Crèmerie' }, noDairy, {}).factor).toBeNull();
    // The middle of the aisle's kinds, from the lightest to the heaviest; none where the aisle has no kind.
    const values = food.kinds.filter(({ aisle }) => aisle === 'dairy').map(({ foods }) => foods[0].co2eKgPerKg);
    expect(wide.factor).toMatchObject({ low: Math.min(...values), high: Math.max(...values) });
    expect(values.filter((one) => one < (wide.factor?.typical ?? 0)).length).toBe(
      values.filter((one) => one > (wide.factor?.typical ?? 0)).length,
    );
    expect(wide.factor?.high).toBeGreaterThan((wide.factor?.low ?? 0) * 5);
  });

  it('believes the barcode more than the label, by the narrowest category that is known', () => {
    const known = { categories: ['en:dairies', 'en:plain-yogurts', 'en:never-heard-of'] };
    expect(match('Fraise', {}, { known })).toMatchObject({
      certainty: 'barcode',
      kind: 'yogurt-plain',
      aisle: 'dairy',
    });
    expect(match('Fraise', {}, { known: { categories: [], agribalyseCode: '31032' } }).kind).toBe('chocolate-spread');
    expect(match('Fraise', {}, { known: { categories: ['en:foods'] } })).toMatchObject({ certainty: 'label' });
    // A kind has the range of its foods: beans may have flown. The very food, where the base names it, has none.
    const range = { typical: 0.413, low: 0.413, high: 6.468 };
    expect(match('x', {}, { known: { categories: ['en:green-beans'] } }).factor).toEqual(range);
    expect(match('Haricots verts').factor).toEqual(range);
    const named = { categories: ['en:green-beans'], agribalyseCode: '20061_1' };
    expect(match('x', {}, { known: named }).factor).toEqual({ typical: 0.413, low: 0.413, high: 0.413 });
  });

  it('believes the person most, and puts aside what is no food', () => {
    const known = { categories: ['en:plain-yogurts'] };
    expect(match('X', {}, { known, correction: { kind: 'tofu' } })).toMatchObject({
      certainty: 'stated',
      kind: 'tofu',
    });
    expect(match('X', {}, { known, correction: { kind: 'gone-from-the-list' } })).toMatchObject({
      kind: 'yogurt-plain',
    });
    const aside = { certainty: 'not-food', kind: null, aisle: null, factor: null };
    expect(match('Pomme', {}, { correction: { kind: null } })).toEqual(aside);
    expect(match('Lessive à la pomme')).toEqual(aside);
    expect(match('Pomme', { aisle: 'Entretien' })).toEqual(aside);
  });

  it('finds each kind by each of its own words, and by nothing else of the dictionary', () => {
    for (const kind of food.kinds) {
      for (const words of kind.words) expect(match(words), words).toMatchObject({ kind: kind.key });
      for (const tag of kind.tags) {
        expect(match('x', {}, { known: { categories: [tag] } }), tag).toMatchObject({ kind: kind.key });
      }
    }
  });

  it('calls a product by its barcode, or by its label whatever the till makes of it', () => {
    expect(productName({ label: 'Œufs', barcode: '20000004' })).toBe('20000004');
    expect(productName({ label: 'ŒUFS  x12' })).toBe(productName({ label: 'Oeufs X12' }));
  });

  it('takes the thing named first, then the longest', () => {
    const named = (label: string) => firstNamed(label, ['lait', 'lait entier', 'miel'], (word) => [word]);
    expect([named('Lait entier 1 L'), named('Miel au lait'), named('Laitue')]).toEqual([
      'lait entier',
      'miel',
      undefined,
    ]);
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(plainText(plainText(text))).toBe(plainText(text));
      }),
    );
  });
});

describe('weighing a line', () => {
  it.each([
    ['Lardons 200 g', 200],
    ['Eau plate 6 x 1,5 L', 9000],
    ['Yaourts 4x125g', 500],
    ['Thon 80 g x 3', 240],
    ['Riz 1kg', 1000],
    ['Crème 20 cl', 200],
    ['Steak haché 15 % x2', undefined],
    ['Pain 0 g', undefined],
    ['Coca 33', undefined],
  ])('reads on "%s" %s grams', (label, grams) => {
    expect(packGrams(label)).toBe(grams);
  });

  it('believes the scale, then the person, the label, the base; and else says nothing', () => {
    const known = { categories: [], quantity: '250 g' };
    expect(weighLine(line('x', { unit: 'kg', quantity: 1.2 }), { known })).toEqual({ kg: 1.2, from: 'scale' });
    expect(weighLine(line('x 1 kg'), { known, correction: { kind: 'ham', pieceGrams: 300 } })?.from).toBe('stated');
    expect(weighLine(line('x 1 kg', { quantity: 2 }), { known })).toEqual({ kg: 2, from: 'label' });
    expect(weighLine(line('x', { quantity: 2 }), { known })).toEqual({ kg: 0.5, from: 'base' });
    expect(weighLine(line('x'))).toBeNull();
  });
});

describe('the footprint of a basket', () => {
  const lines = [
    line('Riz 1 kg'),
    line('Filet de poulet', { unit: 'kg', quantity: 0.5, paidEur: 7 }),
    line('Baguette', { paidEur: 1 }),
    line('Truc 1 kg', { paidEur: 3, day: '2026-11-02' }),
    line('Chose 1 kg', { paidEur: 4, aisle: 'Épicerie', day: '2026-11-02' }),
    line('Lessive 2 L', { paidEur: 9 }),
  ];

  it('adds what is known, and says of the rest what is missing', () => {
    const { total, byAisle, byMonth } = basketFootprint(lines, food, nothing);
    const grocery = byAisle.find(({ key }) => key === 'grocery');
    expect(total).toMatchObject({ foodLines: 5, countedLines: 3, unknownLines: 1, unweighedLines: 1, unsureLines: 1 });
    expect(total).toMatchObject({ foodEur: 17, countedEur: 13, unknownEur: 3, unweighedEur: 1, unsureEur: 4 });
    expect(total).toMatchObject({ asideLines: 1, asideEur: 9 });
    expect(grocery?.lowKg).toBeLessThan(grocery?.co2eKg ?? 0);
    expect(byAisle.map(({ key }) => key)).toContain(null);
    expect(byMonth.map(({ key, foodEur }) => [key, foodEur])).toEqual([
      ['2026-10', 10],
      ['2026-11', 7],
    ]);
    expect(byMonth[0]?.co2eKg).toBeCloseTo(2.754 + 0.5 * 6.817, 6);
  });

  it('takes what was returned away, with its range the right way round', () => {
    const [only] = basketFootprint([line('Haricots verts 1 kg', { quantity: -1 })], food, nothing).lines;
    expect(only?.footprint).toEqual({ co2eKg: -0.413, lowKg: -6.468, highKg: -0.413 });
  });

  it('is the sum of its aisles and of its months, within its range, whatever is bought', () => {
    const label = fc.constantFrom('Riz 1 kg', 'Haricots verts 400 g', 'Truc', 'Pain', 'Savon', 'Steak haché 250 g');
    const paid = fc.record({
      ...{ label, aisle: fc.constantFrom(undefined, 'Épicerie', 'Surgelés', 'Rayon 12') },
      day: fc.constantFrom('2026-01-31', '2026-02-01', '2026-03-15'),
      ...{ quantity: fc.integer({ min: 1, max: 5 }), unit: fc.constantFrom('piece' as const, 'kg' as const) },
      paidEur: fc.integer({ min: 0, max: 10_000 }).map((cents) => cents / 100),
    });
    fc.assert(
      fc.property(fc.array(paid), (bought) => {
        const { total, byAisle, byMonth } = basketFootprint(bought, food, nothing);
        for (const parts of [byAisle, byMonth]) {
          expect(parts.reduce((sum, part) => sum + part.co2eKg, 0)).toBeCloseTo(total.co2eKg, 6);
          expect(parts.reduce((sum, part) => sum + part.foodEur, 0)).toBeCloseTo(total.foodEur, 2);
        }
        expect(total.lowKg).toBeLessThanOrEqual(total.co2eKg + 1e-9);
        expect(total.highKg).toBeGreaterThanOrEqual(total.co2eKg - 1e-9);
        expect(total.countedLines + total.unknownLines + total.unweighedLines).toBe(total.foodLines);
        expect(total.foodLines + total.asideLines).toBe(bought.length);
      }),
    );
  });

  // Outside truths: another table, and what Open Food Facts serves of the same one for one product.
  it('agrees with Open Food Facts on a jar, within the difference of two versions of the table', () => {
    // co2_total of 3017620425035 (Nutella 1 kg), Agribalyse food 31032, as served by Open Food Facts: 9.874 kg/kg.
    const jar = line('NUTELLA 1KG', { barcode: '3017620425035' });
    const products = new Map([['3017620425035', { categories: [], agribalyseCode: '31032', quantity: '1 kg' }]]);
    const { co2eKg } = basketFootprint([jar], food, { ...nothing, products }).total;
    expect(Math.abs(co2eKg / 9.874 - 1)).toBeLessThan(0.25);
  });

  it('ranks foods as ADEME’s older table FoodGES does', () => {
    // openfoodfacts-server FoodGES.csv@ca379f318657 (ADEME, Licence Ouverte), kgCO2e a kilogram. Other bounds (without
    // kitchen nor losses): the order is what both must say. Rank correlation of the two, at least 0.85.
    const foodGes: Readonly<Record<string, number>> = {
      ...{ pork: 7.4, veal: 20.5, beef: 35.8, chicken: 4.9, lamb: 55, 'canned-tuna': 4, 'milk-semi': 1.2 },
      ...{ 'yogurt-plain': 2.9, butter: 9.5, eggs: 2.6, emmental: 5.6, potato: 0.6, carrot: 0.3, lentils: 0.3 },
      ...{
        pasta: 0.5,
        bread: 1.5,
        apple: 0.3,
        banana: 1.2,
        'chocolate-dark': 4.9,
        coffee: 15.7,
        wine: 1.4,
        water: 0.4,
      },
    };
    const keys = Object.keys(foodGes);
    const ours = keys.map((key) => {
      const kind = food.kinds.find((one) => one.key === key);
      return kind ? factorOf(kind).typical : Number.NaN;
    });
    expect(rankCorrelation(ours, Object.values(foodGes))).toBeGreaterThan(0.85);
  });
});

describe('what could take the place of a purchase', () => {
  const product = (kind: string, eurPerKg: number, label = kind) => ({ name: label, label, kind, eurPerKg });

  it('is of the same family, a tenth lighter at least, a fifth dearer at most', () => {
    const catalogue = [
      ...[product('chicken', 13.9), product('turkey', 24), product('pork', 20), product('tofu', 26)],
      ...[product('lentils', 4), product('beef-mince', 10), product('lamb', 5), product('gone', 1)],
    ];
    const found = findAlternatives({ kind: 'beef-mince', eurPerKg: 20 }, catalogue, food);
    expect(found?.priced.map(({ kind }) => kind)).toEqual(['chicken', 'turkey', 'pork']);
    expect(found?.priced[0]).toMatchObject({ co2eKgPerKg: 6.817, moreEurPerKg: expect.closeTo(-6.1, 6) });
    expect(found?.priced[0]?.savedShare).toBeCloseTo(1 - 6.817 / 33.23, 2);
    // Tofu has a price, too high: it is not proposed as if it had none.
    expect(found?.unpriced.map(({ kind }) => kind)).not.toContain('tofu');
    expect(found?.unpriced.map(({ kind }) => kind)).toContain('plant-patty');
  });

  it('is nothing for a kind that is not known, and empty for the lightest', () => {
    expect(findAlternatives({ kind: 'gone', eurPerKg: 1 }, [], food)).toBeNull();
    expect(findAlternatives({ kind: 'water', eurPerKg: 1 }, [], food)).toMatchObject({ priced: [], unpriced: [] });
  });

  it('never weighs more nor costs a fifth more, whatever the shop sells', () => {
    const kind = fc.constantFrom(...food.kinds.map(({ key }) => key));
    const price = fc.double({ min: 0.1, max: 50, noNaN: true });
    fc.assert(
      fc.property(kind, price, fc.array(fc.tuple(kind, price)), (bought, eurPerKg, sold) => {
        const catalogue = sold.map(([of, cost]) => product(of, cost));
        const found = findAlternatives({ kind: bought, eurPerKg }, catalogue, food);
        for (const { co2eKgPerKg, eurPerKg: cost } of found?.priced ?? []) {
          expect(co2eKgPerKg).toBeLessThan(found?.co2eKgPerKg ?? 0);
          expect(cost).toBeLessThanOrEqual(eurPerKg * 1.2);
        }
      }),
    );
  });
});

describe('what a waste diary says', () => {
  const reference = loadWasteReference();
  const note = (day: string, kind: 'bread' | 'meal' = 'bread', grams = 100) => ({ day, kind, grams });

  it('counts what was noted, and what keeps coming back', () => {
    const notes = [
      ...[note('2026-10-01'), note('2026-10-02', 'meal', 300), note('2026-10-09'), note('2026-10-10')],
      { ...note('2026-10-03', 'meal', 200), reason: 'too-much' as const },
      note('2026-12-01'),
    ];
    const summary = wasteSummary(notes, { today: '2026-10-20', people: 2 }, reference);
    expect(summary).toMatchObject({ notes: 5, grams: 800, days: 20, returning: ['bread'] });
    expect(summary.byKind[0]).toEqual({ kind: 'bread', times: 3, grams: 300 });
    expect(summary.byReason).toEqual([{ reason: 'too-much', times: 1 }]);
    // 0.8 kg in 20 days for two: 7.3 kg a person and a year.
    expect(summary.kgPerPersonYear).toBeCloseTo(7.3, 6);
    expect(summary.reference).toEqual({ low: 26, high: 29, validFrom: '2016-05-01' });
  });

  it('makes no year of a few days, nor a person of an unknown home', () => {
    const of = (today: string, people: number | null) =>
      wasteSummary([note('2026-10-01')], { today, people }, reference).kgPerPersonYear;
    expect([of('2026-10-13', 2), of('2026-10-14', null), of('2026-10-14', 0)]).toEqual([null, null, null]);
    expect(of('2026-10-14', 2)).toBeCloseTo((0.1 * 365) / 14 / 2, 6);
    expect(wasteSummary([], { today: '2026-10-01', people: 2 }, reference)).toMatchObject({ notes: 0, days: 0 });
    // Three on one day are a bad day, not a habit.
    const sameDay = [note('2026-10-01'), note('2026-10-01'), note('2026-10-01')];
    expect(wasteSummary(sameDay, { today: '2026-10-02', people: 1 }, reference).returning).toEqual([]);
    const even = [note('2026-10-01', 'bread', 10), note('2026-10-01', 'meal', 20)];
    expect(wasteSummary(even, { today: '2026-10-02', people: 1 }, reference).byKind[0]?.kind).toBe('meal');
  });
});

describe('the calculators', () => {
  const compute = <I, O>(
    calculator: {
      input: { parse: (value: unknown) => I };
      output: { parse: (value: unknown) => O };
      compute: (input: I) => unknown;
    },
    input: unknown,
  ): O => calculator.output.parse(calculator.compute(calculator.input.parse(input)));

  it('say at which table they counted', () => {
    const parameters = {
      version: '3.1.1',
      validFrom: '2023-09-21',
      licence: 'Licence Ouverte / Open Licence (Etalab)',
    };
    expect(compute(matchProductCalculator, { line: { label: 'Riz' } })).toMatchObject({ kind: 'rice', parameters });
    const basket = compute(basketFootprintCalculator, {
      lines: [line('Riz 1 kg'), line('Truc', { paidEur: 6 }), line('Thé', { aisle: 'Épicerie' })],
      corrections: { riz: { kind: 'bulgur' }, truc: { kind: null } },
    });
    expect(basket).toMatchObject({
      parameters,
      ...{ shareOfLinesNotRecognised: 0, shareOfEurosNotRecognised: 0, shareOfEurosNotWeighed: 0.5 },
    });
    expect(compute(basketFootprintCalculator, { lines: [] }).shareOfEurosNotRecognised).toBeNull();
    const purchase = { kind: 'rice', eurPerKg: 2 };
    expect(compute(alternativesCalculator, { purchase, catalogue: [] }).found?.unpriced.length).toBeGreaterThan(2);
    expect(compute(alternativesCalculator, { purchase: { kind: 'x', eurPerKg: 2 }, catalogue: [] }).found).toBeNull();
  });

  it('counts a diary', () => {
    const notes = [{ day: '2026-10-01', kind: 'bread', grams: 250 }];
    expect(compute(wasteSummaryCalculator, { notes, today: '2026-10-02', people: 1 })).toMatchObject({ grams: 250 });
  });
});

/** Spearman's, ties sharing the middle of their ranks. */
function rankCorrelation(a: readonly number[], b: readonly number[]): number {
  const ranks = (values: readonly number[]) =>
    values.map((value) => {
      const below = values.filter((other) => other < value).length;
      return below + (values.filter((other) => other === value).length - 1) / 2;
    });
  const [ra, rb] = [ranks(a), ranks(b)];
  const middle = (ra.length - 1) / 2;
  const sum = (of: (at: number) => number) => ra.reduce((total, _, at) => total + of(at), 0);
  const da = (at: number) => (ra[at] ?? 0) - middle;
  const db = (at: number) => (rb[at] ?? 0) - middle;
  return sum((at) => da(at) * db(at)) / Math.sqrt(sum((at) => da(at) ** 2) * sum((at) => db(at) ** 2));
}
