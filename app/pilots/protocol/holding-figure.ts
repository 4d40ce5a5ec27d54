/** How many people hold an agreement, as a lead may read it. */
export type HoldingFigure =
  | { readonly kind: 'nobody' | 'withheld' }
  | { readonly kind: 'at-least'; readonly people: number };

/**
 * Counts in steps of `k`, the pilot's smallest group: no figure is about fewer than `k` people, nor is any difference
 * between two figures, whichever they are.
 */
export function holdingFigure(count: number, k: number): HoldingFigure {
  if (count === 0) return { kind: 'nobody' };
  if (count < k) return { kind: 'withheld' };
  return { kind: 'at-least', people: Math.floor(count / k) * k };
}
