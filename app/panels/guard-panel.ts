import { suppress } from '~/statistics/suppress.ts';

/** A cell as somebody who is not the panel's researcher may see it: null is withheld. */
export interface GuardedCell {
  readonly key: string;
  readonly target: number;
  readonly taken: number | null;
  readonly waiting: number | null;
  /** Seats short of the target; null where `taken` is. */
  readonly missing: number | null;
}

export interface GuardedPanel {
  readonly cells: readonly GuardedCell[];
  /** Null under the smallest group. */
  readonly taken: number | null;
  readonly waiting: number | null;
}

/**
 * The seats of a panel by declared strata: no count about fewer people than `smallestGroup`, none that can be had by
 * subtracting the others from the whole. What is missing tells what is taken: it goes with it.
 */
export function guardPanel(
  cells: readonly { readonly key: string; readonly target: number; readonly taken: number; readonly waiting: number }[],
  smallestGroup: number,
): GuardedPanel {
  const guard = (counts: readonly number[]) => suppress(counts, smallestGroup);
  const taken = guard(cells.map((cell) => cell.taken));
  const waiting = guard(cells.map((cell) => cell.waiting));
  return {
    taken: taken.total,
    waiting: waiting.total,
    cells: cells.map(({ key, target }, index) => {
      const seated = taken.cells[index] ?? null;
      return {
        ...{ key, target, taken: seated, waiting: waiting.cells[index] ?? null },
        missing: seated === null ? null : Math.max(0, target - seated),
      };
    }),
  };
}

/** Counts of people by channel, under the same guard. */
export function guardCounts(counts: readonly number[], smallestGroup: number): readonly (number | null)[] {
  return suppress(counts, smallestGroup).cells;
}
