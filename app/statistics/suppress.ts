/** A row of counts that adds up to a published total; null is withheld. */
export interface SuppressedRow {
  readonly cells: readonly (number | null)[];
  readonly total: number | null;
}

/**
 * Withholds what is about fewer than `k` people, and as much more as it takes that none of it can be had by subtracting
 * the rest from the total. Zeros are shown: they are about nobody.
 *
 * Primary: cells of 1 to k − 1. Secondary: the smallest shown cells, one by one, until the withheld cells together are
 * at least k people, at least two cells, and not all forced to be 1. When the row has nothing left to give, the total
 * goes too; a total under k always does, with every cell of its row.
 */
export function suppress(cells: readonly number[], k: number): SuppressedRow {
  const [row] = suppressTogether([cells], k);
  return row as SuppressedRow;
}

/**
 * The same for rows that share their columns and whose columns may be added up (panels × categories): a column is
 * withheld in every row or in none, so that no row, and no sum of rows, gives another's cell away.
 */
export function suppressTogether(rows: readonly (readonly number[])[], k: number): SuppressedRow[] {
  if (!Number.isInteger(k) || k < 2) throw new RangeError(`${k} is not a smallest group`);
  const width = rows[0]?.length ?? 0;
  for (const row of rows) {
    if (row.length !== width || row.some((n) => !Number.isInteger(n) || n < 0)) throw new RangeError('Rows of counts');
  }
  const totals = rows.map((row) => sum(row));
  if (totals.some((total) => total > 0 && total < k)) return rows.map(hidden);

  const mask = new Set<number>();
  for (let column = 0; column < width; column += 1) {
    if (rows.some((row) => isSmall(row[column], k))) mask.add(column);
  }
  while (mask.size > 0 && rows.some((row) => !isProtected(row, mask, k))) {
    const next = smallestShown(rows, mask, width);
    if (next === undefined) return rows.map(hidden);
    mask.add(next);
  }
  return rows.map((row, i) => ({
    cells: row.map((count, column) => (mask.has(column) && (count > 0 || rows.length > 1) ? null : count)),
    total: totals[i] as number,
  }));
}

const isSmall = (count: number | undefined, k: number): boolean => count !== undefined && count > 0 && count < k;
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function isProtected(row: readonly number[], mask: ReadonlySet<number>, k: number): boolean {
  const withheld = [...mask].map((column) => row[column] as number).filter((count) => count > 0);
  const people = sum(withheld);
  if (people === 0) return true;
  return mask.size > 1 && people >= k && withheld.length > 1 && people > withheld.length;
}

function smallestShown(
  rows: readonly (readonly number[])[],
  mask: ReadonlySet<number>,
  width: number,
): number | undefined {
  const shown = Array.from({ length: width }, (_, column) => ({
    column,
    people: sum(rows.map((row) => row[column] ?? 0)),
  }));
  return shown
    .filter(({ column, people }) => !mask.has(column) && people > 0)
    .sort((a, b) => a.people - b.people || a.column - b.column)[0]?.column;
}

/** Nothing of the row is shown, not even its total; an empty row has nothing to hide. */
function hidden(row: readonly number[]): SuppressedRow {
  const empty = sum(row) === 0;
  return { cells: row.map(() => (empty ? 0 : null)), total: empty ? 0 : null };
}
