import { suppress } from '~/statistics/suppress.ts';

/** A row of counts as it may be shown; null is withheld. */
export type Shown = readonly (number | null)[];

export const isWhole = (shown: Shown): shown is readonly number[] => shown.every((count) => count !== null);

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
const isSmall = (count: number, k: number): boolean => count > 0 && count < k;

/** The answers of everybody to one question: nothing of it when fewer than k gave one. */
export function protectAll(counts: readonly number[], k: number): Shown | null {
  const { cells, total } = suppress(counts, k);
  return total === null || isSmall(total, k) ? null : cells;
}

/**
 * The same answers, told part by part (panels, versions, ways of answering), where the whole is shown elsewhere: what is
 * withheld of the whole is withheld of every part, or the parts would add up to it; what is withheld of one part is
 * withheld of all. Null when the parts cannot be told apart at all: one of them is about fewer than k people, or what
 * is left would corner somebody.
 *
 * Safe means: with every number that is shown, and every sum of them, a cell about 1 to k − 1 people still has a range
 * of at least k values. In a table whose rows' and columns' sums are known that range is Fréchet's:
 * max(0, row + column − all) to min(row, column).
 */
export function protectParts(parts: readonly (readonly number[])[], k: number): Shown[] | null {
  const width = parts[0]?.length ?? 0;
  if (parts.some((part) => isSmall(sum(part), k))) return null;
  const whole = Array.from({ length: width }, (_, column) => sum(parts.map((part) => part[column] ?? 0)));
  const shownWhole = protectAll(whole, k);
  if (shownWhole === null) return null;
  const hidden = new Set<number>();
  for (let column = 0; column < width; column += 1) {
    if (shownWhole[column] === null || parts.some((part) => isSmall(part[column] ?? 0, k))) hidden.add(column);
  }
  while (hidden.size > 0 && !isSafe(parts, { whole, shownWhole, hidden, k })) {
    const next = smallestShown(whole, hidden);
    if (next === undefined) return null;
    hidden.add(next);
  }
  return parts.map((part) => part.map((count, column) => (hidden.has(column) ? null : count)));
}

interface Hiding {
  readonly whole: readonly number[];
  readonly shownWhole: Shown;
  readonly hidden: ReadonlySet<number>;
  readonly k: number;
}

function isSafe(parts: readonly (readonly number[])[], { whole, shownWhole, hidden, k }: Hiding): boolean {
  const columns = [...hidden];
  const rows = parts.map((part) => sum(columns.map((column) => part[column] ?? 0)));
  const all = sum(rows);
  // Columns that the whole withholds too: of them only their sum is known.
  const unknown = columns.filter((column) => shownWhole[column] === null);
  const unknownSum = sum(unknown.map((column) => whole[column] ?? 0));
  return parts.every((part, i) =>
    columns.every((column) => {
      if (!isSmall(part[column] ?? 0, k)) return true;
      const row = rows[i] ?? 0;
      if (shownWhole[column] === null) return Math.min(row, unknownSum) >= k;
      const total = whole[column] ?? 0;
      return Math.min(row, total) - Math.max(0, row + total - all) >= k;
    }),
  );
}

function smallestShown(whole: readonly number[], hidden: ReadonlySet<number>): number | undefined {
  return whole
    .map((people, column) => ({ people, column }))
    .filter(({ people, column }) => people > 0 && !hidden.has(column))
    .sort((a, b) => a.people - b.people || a.column - b.column)[0]?.column;
}
