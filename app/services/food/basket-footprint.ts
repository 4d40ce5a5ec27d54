import type { FoodDictionary } from './food-kinds.ts';
import { groupBy } from './group-by.ts';
import {
  type Certainty,
  type Correction,
  matchProduct,
  type ProductKnown,
  type ProductMatch,
  productName,
} from './match-product.ts';
import { type BoughtLine, type LineWeight, weighLine } from './weigh-line.ts';

/** A line of a receipt, with its day and what was paid. */
export interface PaidLine extends BoughtLine {
  /** yyyy-mm-dd */
  readonly day: string;
  readonly paidEur: number;
}

/** kgCO2e: what is counted, and between what and what it could be. */
export interface Footprint {
  readonly co2eKg: number;
  readonly lowKg: number;
  readonly highKg: number;
}

export interface FootprintLine extends PaidLine {
  readonly name: string;
  readonly match: ProductMatch;
  readonly weight: LineWeight | null;
  /** Null when the line is no food, is not recognised, or has no known weight. */
  readonly footprint: Footprint | null;
}

/** What part of the basket a sum is about. */
export interface Coverage {
  /** Lines of food, recognised or not. */
  readonly foodLines: number;
  readonly countedLines: number;
  readonly unknownLines: number;
  readonly unweighedLines: number;
  readonly unsureLines: number;
  readonly foodEur: number;
  readonly countedEur: number;
  /** Euros of lines that nothing could be made of. */
  readonly unknownEur: number;
  /** Euros of lines that were recognised, and whose weight nobody gives. */
  readonly unweighedEur: number;
  /** Euros of lines that only their aisle tells. */
  readonly unsureEur: number;
  /** Put aside: no food. */
  readonly asideLines: number;
  readonly asideEur: number;
}

export interface BasketPart extends Footprint, Coverage {
  /** An aisle, or a month; null for what has no known aisle. */
  readonly key: string | null;
}

export interface Basket {
  readonly lines: readonly FootprintLine[];
  readonly total: BasketPart;
  /** Heaviest first. */
  readonly byAisle: readonly BasketPart[];
  /** Earliest first. */
  readonly byMonth: readonly BasketPart[];
}

/** What is known besides the receipts, each by the product's name (`productName`). */
export interface BasketKnowledge {
  readonly products: ReadonlyMap<string, ProductKnown>;
  readonly corrections: ReadonlyMap<string, Correction>;
}

const SURE: readonly Certainty[] = ['stated', 'barcode', 'label'];

/** What a basket weighs on the climate: line by line, by aisle, by month, and what could not be counted. */
export function basketFootprint(
  bought: readonly PaidLine[],
  dictionary: FoodDictionary,
  { products, corrections }: BasketKnowledge,
): Basket {
  const lines = bought.map((line): FootprintLine => {
    const name = productName(line);
    const knowledge = { known: products.get(name), correction: corrections.get(name) };
    const match = matchProduct(line, dictionary, knowledge);
    const weight = match.certainty === 'not-food' ? null : weighLine(line, knowledge);
    return { ...line, name, match, weight, footprint: footprintOf(match, weight) };
  });
  const food = lines.filter(({ match }) => match.certainty !== 'not-food');
  return {
    lines,
    total: partOf(null, lines),
    byAisle: partsBy(food, ({ match }) => match.aisle).toSorted((a, b) => b.co2eKg - a.co2eKg || b.foodEur - a.foodEur),
    byMonth: partsBy(lines, ({ day }) => day.slice(0, 7)).toSorted((a, b) => (`${a.key}` < `${b.key}` ? -1 : 1)),
  };
}

function footprintOf({ factor }: ProductMatch, weight: LineWeight | null): Footprint | null {
  if (!factor || !weight) return null;
  const { kg } = weight;
  const ends = [kg * factor.low, kg * factor.high];
  return { co2eKg: kg * factor.typical, lowKg: Math.min(...ends), highKg: Math.max(...ends) };
}

function partsBy(lines: readonly FootprintLine[], keyOf: (line: FootprintLine) => string | null): BasketPart[] {
  return [...groupBy(lines, keyOf)].map(([key, of]) => partOf(key, of));
}

function partOf(key: string | null, lines: readonly FootprintLine[]): BasketPart {
  const aside = lines.filter(({ match }) => match.certainty === 'not-food');
  const food = lines.filter(({ match }) => match.certainty !== 'not-food');
  const counted = food.flatMap((line) => (line.footprint ? [{ ...line, footprint: line.footprint }] : []));
  const unknown = food.filter(({ match }) => match.certainty === 'none');
  const unweighed = food.filter(({ match, weight }) => match.certainty !== 'none' && !weight);
  const unsure = counted.filter(({ match }) => !SURE.includes(match.certainty));
  const kilograms = (of: keyof Footprint): number => counted.reduce((sum, { footprint }) => sum + footprint[of], 0);
  return {
    key,
    ...{ co2eKg: kilograms('co2eKg'), lowKg: kilograms('lowKg'), highKg: kilograms('highKg') },
    ...{ foodLines: food.length, countedLines: counted.length, unknownLines: unknown.length },
    ...{ unweighedLines: unweighed.length, unsureLines: unsure.length, asideLines: aside.length },
    ...{ foodEur: euros(food), countedEur: euros(counted), unknownEur: euros(unknown) },
    ...{ unweighedEur: euros(unweighed), unsureEur: euros(unsure), asideEur: euros(aside) },
  };
}

/** Added in cents, so that parts make the whole. */
const euros = (lines: readonly FootprintLine[]): number =>
  lines.reduce((sum, { paidEur }) => sum + Math.round(paidEur * 100), 0) / 100;
