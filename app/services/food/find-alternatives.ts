import type { FoodDictionary } from './food-kinds.ts';
import { factorOf } from './food-kinds.ts';

/** A product with its price and what it weighs on the climate, a kilogram. */
export interface PricedProduct {
  readonly name: string;
  readonly label: string;
  /** Key of the kind of food. */
  readonly kind: string;
  readonly eurPerKg: number;
}

export interface Alternative extends PricedProduct {
  readonly co2eKgPerKg: number;
  /** Share of the footprint saved, kilogram for kilogram: 0 to 1. */
  readonly savedShare: number;
  /** Price difference a kilogram; negative when cheaper. */
  readonly moreEurPerKg: number;
}

/** A kind of the same family that weighs less, of which no price is known. */
export interface UnpricedAlternative {
  readonly kind: string;
  readonly co2eKgPerKg: number;
  readonly savedShare: number;
}

export interface Alternatives {
  readonly kind: string;
  readonly co2eKgPerKg: number;
  /** Lightest first. */
  readonly priced: readonly Alternative[];
  readonly unpriced: readonly UnpricedAlternative[];
}

/** How much dearer, a kilogram, something may be and still be called of a similar price. */
export const PRICE_TOLERANCE = 0.2;
/** What is proposed weighs less by at least this share: less than that is within what the figures can tell. */
export const LEAST_SAVED = 0.1;

/**
 * What could take the place of a purchase: the same family, at least a tenth lighter, at most a fifth dearer a kilogram
 * (cheaper is welcome). Without a known price for it, a kind is named apart. Null for a kind that is not known.
 */
export function findAlternatives(
  bought: { readonly kind: string; readonly eurPerKg: number },
  catalogue: readonly PricedProduct[],
  { kinds }: Pick<FoodDictionary, 'kinds'>,
): Alternatives | null {
  const kind = kinds.find(({ key }) => key === bought.kind);
  if (!kind) return null;
  const own = factorOf(kind).typical;
  const lighter = new Map(
    kinds.flatMap((other) => {
      const { typical } = factorOf(other);
      return other.family === kind.family && typical <= own * (1 - LEAST_SAVED) ? [[other.key, typical] as const] : [];
    }),
  );
  const priced = catalogue
    .flatMap((product): Alternative[] => {
      const co2eKgPerKg = lighter.get(product.kind);
      if (co2eKgPerKg === undefined || product.eurPerKg > bought.eurPerKg * (1 + PRICE_TOLERANCE)) return [];
      const more = product.eurPerKg - bought.eurPerKg;
      return [{ ...product, co2eKgPerKg, savedShare: 1 - co2eKgPerKg / own, moreEurPerKg: more }];
    })
    .toSorted((a, b) => a.co2eKgPerKg - b.co2eKgPerKg || a.eurPerKg - b.eurPerKg);
  const withPrice = new Set(catalogue.map((product) => product.kind));
  const unpriced = [...lighter]
    .filter(([key]) => !withPrice.has(key))
    .map(([key, co2eKgPerKg]) => ({ kind: key, co2eKgPerKg, savedShare: 1 - co2eKgPerKg / own }))
    .toSorted((a, b) => a.co2eKgPerKg - b.co2eKgPerKg);
  return { kind: kind.key, co2eKgPerKg: own, priced, unpriced };
}
