import { type Choices, optionOf, type Selector, type Weights } from './selector.ts';

/** A point of the plane: `reins` -1 the person holds them, 1 an organisation; `use` -1 individual, 1 collective. */
export interface Place {
  readonly reins: number;
  readonly use: number;
}

/** Where one person's answers stand: on each axis, the weighted mean of what they chose; the middle when nothing tells. */
export function placeOf(selector: Selector, weights: Weights, choices: Choices): Place {
  return { reins: alongAxis('reins'), use: alongAxis('use') };

  function alongAxis(axis: 'reins' | 'use'): number {
    const told = selector.questions.flatMap((asked) => {
      const at = optionOf(asked, choices)?.axes[axis];
      return at === undefined ? [] : [{ at, weight: weights[asked.key] ?? 0 }];
    });
    const total = told.reduce((sum, { weight }) => sum + weight, 0);
    return total === 0 ? 0 : within(told.reduce((sum, { at, weight }) => sum + at * weight, 0) / total);
  }
}

/** The middle of several points; the middle of the plane for none. */
export function middleOf(places: readonly Place[]): Place {
  const mean = (values: number[]) => (values.length ? within(values.reduce((a, b) => a + b, 0) / values.length) : 0);
  return { reins: mean(places.map(({ reins }) => reins)), use: mean(places.map(({ use }) => use)) };
}

/** 1 at the same point, 0 at opposite corners. */
export function nearness(one: Place, other: Place): number {
  return within(1 - Math.hypot(one.reins - other.reins, one.use - other.use) / Math.hypot(2, 2));
}

/** Sums of decimals are not exact. */
const within = (value: number): number => Math.min(1, Math.max(-1, value));
