import type { BoughtProduct, Correction, ProductKnown } from './match-product.ts';
import { packGrams } from './pack-weight.ts';

export interface BoughtLine extends BoughtProduct {
  /** Pieces, or kilograms. */
  readonly quantity: number;
  readonly unit: 'piece' | 'kg';
}

/** Where a weight comes from: the shop's scale, the label, the base of products, the person; null when nobody says it. */
export const WEIGHT_SOURCES = ['scale', 'label', 'base', 'stated'] as const;
export type WeightSource = (typeof WEIGHT_SOURCES)[number];

export interface LineWeight {
  readonly kg: number;
  readonly from: WeightSource;
}

/** What a line weighs; null when it is not known, which is not zero. What is returned (a negative quantity) weighs less than nothing. */
export function weighLine(
  { label, quantity, unit }: BoughtLine,
  { known, correction }: { known?: ProductKnown | undefined; correction?: Correction | undefined } = {},
): LineWeight | null {
  if (unit === 'kg') return { kg: quantity, from: 'scale' };
  const pieces = (grams: number | undefined, from: WeightSource): LineWeight | null =>
    grams === undefined ? null : { kg: (grams * quantity) / 1000, from };
  return (
    pieces(correction?.pieceGrams, 'stated') ??
    pieces(packGrams(label), 'label') ??
    pieces(packGrams(known?.quantity ?? ''), 'base')
  );
}
