import { z } from 'zod';
import { defineCalculator } from '~/platform/calculator.ts';
import { type BasketPart, basketFootprint } from './basket-footprint.ts';
import { findAlternatives } from './find-alternatives.ts';
import { bought, correction, knownProduct, match, measure, parameters, weight } from './food-schemas.ts';
import { loadFood, loadWasteReference } from './load-food.server.ts';
import { matchProduct } from './match-product.ts';
import { WASTE_KINDS, WASTE_REASONS, wasteSummary } from './waste-summary.ts';

const source = (): z.infer<typeof parameters> => {
  const { title, version, validFrom, licence } = loadFood().source;
  return { title, version, validFrom, licence };
};

/** What a line of a receipt is, and how sure that is. */
export const matchProductCalculator = defineCalculator({
  id: 'match-product',
  title: {
    fr: "Ce qu'est une ligne de ticket de caisse, et à quel point on en est sûr",
    en: 'What a line of a till receipt is, and how sure that is',
  },
  input: z.strictObject({ line: bought, known: knownProduct.optional(), correction: correction.optional() }),
  output: match.extend({ parameters }),
  compute: ({ line, ...knowledge }) => ({ ...matchProduct(line, loadFood(), knowledge), parameters: source() }),
});

const count = (description: string) => z.int().min(0).meta({ unit: 'lines', description });
const eur = (description: string) => measure('EUR', description);
const footprint = z.strictObject({
  co2eKg: measure('kgCO2e', 'From the field to the plate'),
  lowKg: measure('kgCO2e', 'The least it could be, given how sure the matches are'),
  highKg: measure('kgCO2e', 'The most it could be'),
});
const part = footprint.extend({
  key: z.string().nullable(),
  foodLines: count('Lines of food, recognised or not'),
  countedLines: count('Lines in the sum'),
  unknownLines: count('Lines that nothing could be made of'),
  unweighedLines: count('Lines recognised, whose weight nobody gives'),
  unsureLines: count('Lines of the sum that only their aisle tells'),
  asideLines: count('Put aside: no food'),
  foodEur: eur('All lines of food'),
  countedEur: eur('Lines in the sum'),
  unknownEur: eur('Lines that nothing could be made of'),
  unweighedEur: eur('Lines recognised, whose weight nobody gives'),
  unsureEur: eur('Lines of the sum that only their aisle tells'),
  asideEur: eur('Put aside: no food'),
});
const share = (description: string) => measure('share', description).nullable();

/** What a basket weighs on the climate, and how much of it could be counted. */
export const basketFootprintCalculator = defineCalculator({
  id: 'basket-footprint',
  title: {
    fr: 'Ce que pèse un panier sur le climat, ligne par ligne, par rayon et par mois',
    en: 'What a basket weighs on the climate, line by line, by aisle and by month',
  },
  input: z.strictObject({
    lines: z.array(
      bought.extend({
        day: z.iso.date(),
        quantity: measure('pieces or kg', 'Negative for what is returned'),
        unit: z.enum(['piece', 'kg']),
        paidEur: measure('EUR', 'What was paid for the line'),
      }),
    ),
    products: z.record(z.string(), knownProduct).default({}).describe('What a base of products says, by barcode'),
    corrections: z
      .record(z.string(), correction)
      .default({})
      .describe('What the person said, by barcode or by label in plain lower case'),
  }),
  output: z.strictObject({
    lines: z.array(
      z.strictObject({
        name: z.string(),
        label: z.string(),
        day: z.iso.date(),
        paidEur: measure('EUR', 'What was paid for the line'),
        match,
        weight: weight.nullable(),
        footprint: footprint.nullable(),
      }),
    ),
    total: part,
    byAisle: z.array(part),
    byMonth: z.array(part),
    shareOfLinesNotRecognised: share('Of lines of food; null without any'),
    shareOfEurosNotRecognised: share('Of euros of food; null without any'),
    shareOfEurosNotWeighed: share('Of euros of food; null without any'),
    parameters,
  }),
  compute: ({ lines, products, corrections }) => {
    const basket = basketFootprint(lines, loadFood(), {
      products: new Map(Object.entries(products)),
      corrections: new Map(Object.entries(corrections)),
    });
    const { total } = basket;
    return {
      lines: basket.lines.map(({ name, label, day, paidEur, match: found, weight: weighed, footprint: weighs }) => ({
        ...{ name, label, day, paidEur, match: found, weight: weighed, footprint: weighs },
      })),
      ...{ total, byAisle: [...basket.byAisle], byMonth: [...basket.byMonth], ...sharesOf(total) },
      parameters: source(),
    };
  },
});

function sharesOf({ foodLines, foodEur, unknownLines, unknownEur, unweighedEur }: BasketPart) {
  const of = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);
  return {
    shareOfLinesNotRecognised: of(unknownLines, foodLines),
    shareOfEurosNotRecognised: of(unknownEur, foodEur),
    shareOfEurosNotWeighed: of(unweighedEur, foodEur),
  };
}

const priced = z.strictObject({
  name: z.string(),
  label: z.string(),
  kind: z.string(),
  eurPerKg: z.number().min(0).meta({ unit: 'EUR/kg', description: 'Price paid, by net weight' }),
});
const lighter = {
  co2eKgPerKg: measure('kgCO2e/kg', 'From the field to the plate'),
  savedShare: measure('share', 'Less than the purchase, kilogram for kilogram'),
};

/** What could take the place of a purchase, lighter and at a similar price. */
export const alternativesCalculator = defineCalculator({
  id: 'alternatives',
  title: {
    fr: "Ce qui peut prendre la place d'un achat : plus léger pour le climat, à prix voisin",
    en: 'What could take the place of a purchase: lighter on the climate, at a similar price',
  },
  input: z.strictObject({
    purchase: priced.pick({ kind: true, eurPerKg: true }),
    catalogue: z.array(priced).describe('Products whose price is known: those that the home bought, or a shop sells'),
  }),
  output: z.strictObject({
    found: z
      .strictObject({
        kind: z.string(),
        co2eKgPerKg: measure('kgCO2e/kg', 'Of the purchase'),
        priced: z.array(priced.extend({ ...lighter, moreEurPerKg: measure('EUR/kg', 'Negative when cheaper') })),
        unpriced: z.array(z.strictObject({ kind: z.string(), ...lighter })),
      })
      .nullable()
      .describe('null: this kind is not in the list'),
    parameters,
  }),
  compute: ({ purchase, catalogue }) => {
    const found = findAlternatives(purchase, catalogue, loadFood());
    return {
      found: found && { ...found, priced: [...found.priced], unpriced: [...found.unpriced] },
      parameters: source(),
    };
  },
});

/** What a waste diary says, beside what French homes throw away. */
export const wasteSummaryCalculator = defineCalculator({
  id: 'waste-summary',
  title: {
    fr: 'Ce que dit un carnet de gaspillage, à côté de ce que jettent les foyers français',
    en: 'What a waste diary says, beside what French homes throw away',
  },
  input: z.strictObject({
    notes: z.array(
      z.strictObject({
        day: z.iso.date(),
        kind: z.enum(WASTE_KINDS),
        grams: z.number().positive().max(50_000).meta({ unit: 'g', description: 'Of food that could have been eaten' }),
        reason: z.enum(WASTE_REASONS).optional(),
      }),
    ),
    today: z.iso.date(),
    people: z
      .int()
      .min(1)
      .max(24)
      .nullable()
      .meta({ unit: 'people', description: 'Who live in the home; null: not said' }),
  }),
  output: z.strictObject({
    notes: z.int().meta({ unit: 'notes' }),
    grams: measure('g', 'Noted in all'),
    days: z.int().meta({ unit: 'days', description: 'From the first note to today, both counted' }),
    byKind: z.array(z.strictObject({ kind: z.enum(WASTE_KINDS), times: z.int(), grams: measure('g', 'In all') })),
    byReason: z.array(z.strictObject({ reason: z.enum(WASTE_REASONS), times: z.int() })),
    returning: z.array(z.enum(WASTE_KINDS)).describe('What at least three notes say, in at least two weeks'),
    kgPerPersonYear: measure(
      'kg',
      'A person and a year, at this pace; null before a fortnight or without people',
    ).nullable(),
    reference: z.strictObject({
      low: measure('kg', 'A person and a year, at home'),
      high: measure('kg', 'A person and a year, at home'),
      validFrom: z.iso.date(),
    }),
  }),
  compute: ({ notes, ...of }) => {
    const summary = wasteSummary(notes, of, loadWasteReference());
    return {
      ...summary,
      ...{ byKind: [...summary.byKind], byReason: [...summary.byReason], returning: [...summary.returning] },
    };
  },
});
