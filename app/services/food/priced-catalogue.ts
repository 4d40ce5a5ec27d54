import type { FootprintLine } from './basket-footprint.ts';
import type { PricedProduct } from './find-alternatives.ts';

/** A product that was bought: with the last price paid, and where and when. */
export interface PurchasedProduct extends PricedProduct {
  readonly day: string;
  readonly certainty: FootprintLine['match']['certainty'];
}

/**
 * What lines of receipts make of a catalogue: every product whose kind, weight and price are known, at the last price
 * paid. A gift, a return or an unweighed line gives no price.
 */
export function pricedCatalogue(lines: readonly FootprintLine[]): PurchasedProduct[] {
  const products = new Map<string, PurchasedProduct>();
  for (const { name, label, day, match, weight, paidEur } of lines) {
    const { kind, certainty } = match;
    if (kind === null || !weight || weight.kg <= 0 || paidEur <= 0) continue;
    const known = products.get(name);
    if (known && known.day > day) continue;
    products.set(name, { name, label, kind, certainty, day, eurPerKg: paidEur / weight.kg });
  }
  return [...products.values()];
}
