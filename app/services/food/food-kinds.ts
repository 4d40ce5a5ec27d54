import type { Bilingual } from '~/platform/i18n/messages.ts';

/** A food of the published table, and what a kilogram of it weighs on the climate. */
export interface SourcedFood {
  readonly code: string;
  readonly name: string;
  readonly co2eKgPerKg: number;
}

/** A word that people use for a food: what a line of a receipt is recognised as. */
export interface FoodKind {
  readonly key: string;
  readonly title: Bilingual;
  /** Kinds of one family can take each other's place. */
  readonly family: string;
  readonly aisle: string;
  readonly words: readonly string[];
  /** Categories of Open Food Facts. */
  readonly tags: readonly string[];
  /** The first is what it is counted as; the others say what it could also be. */
  readonly foods: readonly [SourcedFood, ...SourcedFood[]];
}

export interface FoodAisle {
  readonly key: string;
  readonly title: Bilingual;
  readonly words: readonly string[];
}

export interface FoodSource {
  readonly title: string;
  readonly version: string;
  /** yyyy-mm-dd */
  readonly validFrom: string;
  readonly url: string;
  readonly licence: string;
  readonly readOn: string;
  readonly through: string;
}

/** What labels, aisles and categories mean, and what each kind weighs. */
export interface FoodDictionary {
  readonly source: FoodSource;
  readonly kinds: readonly FoodKind[];
  readonly aisles: readonly FoodAisle[];
  /** First words of labels that are no kind of the list. */
  readonly notCovered: readonly string[];
  readonly notFood: { readonly aisles: readonly string[]; readonly words: readonly string[] };
}

/** What the diary is set beside. */
export interface WasteReference {
  readonly validFrom: string;
  readonly kgPerPersonYear: { readonly low: number; readonly high: number };
  /** How the diary asks for an amount. */
  readonly sizes: readonly { readonly key: string; readonly grams: number; readonly title: Bilingual }[];
  readonly source: { readonly title: string; readonly url: string };
}

/** Kilograms of CO2e a kilogram: what is counted, and between what and what it could be. */
export interface Factor {
  readonly typical: number;
  readonly low: number;
  readonly high: number;
}

/** What a kind is counted as when only its name is known. */
export function factorOf({ foods }: FoodKind): Factor {
  const values = foods.map(({ co2eKgPerKg }) => co2eKgPerKg);
  return { typical: foods[0].co2eKgPerKg, low: Math.min(...values), high: Math.max(...values) };
}
