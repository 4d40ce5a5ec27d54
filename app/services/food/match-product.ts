import { quantile } from '../quantile.ts';
import { type Factor, type FoodDictionary, type FoodKind, factorOf } from './food-kinds.ts';
import { firstNamed, plainText } from './label-words.ts';

/**
 * How sure a match is, from the surest down: said by the person; found by barcode in a base of products; read from the
 * label; the aisle alone; nothing. What is no food is put aside.
 */
export const CERTAINTIES = ['stated', 'barcode', 'label', 'aisle', 'none', 'not-food'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** A line as a till prints it. */
export interface BoughtProduct {
  readonly label: string;
  readonly barcode?: string | undefined;
  /** In the shop's own words. */
  readonly aisle?: string | undefined;
}

/** What a base of products says of a barcode. */
export interface ProductKnown {
  /** From the widest to the narrowest. */
  readonly categories: readonly string[];
  /** Its food in Agribalyse, when the base says it. */
  readonly agribalyseCode?: string | undefined;
  /** As printed on the pack: '500 g'. */
  readonly quantity?: string | undefined;
}

/** What a person said a product is: a kind, or no food; and what one piece of it weighs. */
export interface Correction {
  readonly kind: string | null;
  readonly pieceGrams?: number | undefined;
}

export interface ProductMatch {
  readonly certainty: Certainty;
  /** Key of the kind; null when it is not known which. */
  readonly kind: string | null;
  /** Key of the aisle: the shop's, or else the kind's. */
  readonly aisle: string | null;
  /** kgCO2e a kilogram; null when there is nothing to count with. */
  readonly factor: Factor | null;
}

/** One name for a product, on whichever receipt: its barcode, or its label. */
export const productName = ({ barcode, label }: BoughtProduct): string => barcode ?? plainText(label);

/**
 * What a line of a receipt is. Where the base names the very food, its value stands without a range; a kind, however it
 * was found, has the range of its foods; an aisle the median and the range of all that is sold in it.
 */
export function matchProduct(
  bought: BoughtProduct,
  dictionary: FoodDictionary,
  { known, correction }: { known?: ProductKnown | undefined; correction?: Correction | undefined } = {},
): ProductMatch {
  const aisle = aisleOf(bought.aisle, dictionary);
  const found = (certainty: Certainty, kind: FoodKind, factor: Factor): ProductMatch => ({
    ...{ certainty, kind: kind.key, aisle: aisle ?? kind.aisle, factor },
  });
  if (correction) {
    const stated = dictionary.kinds.find(({ key }) => key === correction.kind);
    if (stated) return found('stated', stated, factorOf(stated));
    if (correction.kind === null) return { certainty: 'not-food', kind: null, aisle: null, factor: null };
  }
  const byFood = dictionary.kinds.find(({ foods }) => foods[0].code === known?.agribalyseCode);
  if (byFood) return found('barcode', byFood, onlyTypical(byFood));
  const byBarcode = known && kindOfProduct(known, dictionary);
  if (byBarcode) return found('barcode', byBarcode, factorOf(byBarcode));
  if (isNotFood(bought, dictionary)) return { certainty: 'not-food', kind: null, aisle: null, factor: null };
  const byLabel = kindOfLabel(bought.label, dictionary);
  if (byLabel) return found('label', byLabel, factorOf(byLabel));
  const wide = aisle === null ? null : factorOfAisle(aisle, dictionary);
  return { certainty: wide ? 'aisle' : 'none', kind: null, aisle, factor: wide };
}

function onlyTypical({ foods }: FoodKind): Factor {
  const typical = foods[0].co2eKgPerKg;
  return { typical, low: typical, high: typical };
}

/** By the narrowest category that is known. */
function kindOfProduct({ categories }: ProductKnown, { kinds }: FoodDictionary): FoodKind | undefined {
  for (const tag of categories.toReversed()) {
    const byTag = kinds.find(({ tags }) => tags.includes(tag));
    if (byTag) return byTag;
  }
  return undefined;
}

function kindOfLabel(label: string, { kinds, notCovered }: FoodDictionary): FoodKind | undefined {
  const things = [...kinds, ...notCovered];
  const first = firstNamed(label, things, (thing) => (typeof thing === 'string' ? [thing] : thing.words));
  return typeof first === 'string' ? undefined : first;
}

function isNotFood({ label, aisle = '' }: BoughtProduct, { notFood }: FoodDictionary): boolean {
  const named = (text: string, words: readonly string[]) => firstNamed(text, words, (word) => [word]) !== undefined;
  return named(aisle, notFood.aisles) || named(label, notFood.words);
}

/** Which of our aisles the shop's is. */
export function aisleOf(text: string | undefined, { aisles }: FoodDictionary): string | null {
  return (text && firstNamed(text, aisles, ({ words }) => words)?.key) || null;
}

function factorOfAisle(aisle: string, { kinds }: FoodDictionary): Factor | null {
  const values = kinds.filter((kind) => kind.aisle === aisle).map(({ foods }) => foods[0].co2eKgPerKg);
  const typical = quantile(values, 0.5);
  return typical === undefined ? null : { typical, low: Math.min(...values), high: Math.max(...values) };
}
