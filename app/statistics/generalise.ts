import { equivalenceClasses, type Row, smallestClass, WITHHELD, withhold } from './k-anonymity.ts';

/** A quasi-identifier and how it may be made coarser. */
export interface QuasiIdentifier {
  readonly key: string;
  /**
   * What each value becomes at level 1, 2…, as many for each; level 0 is the value itself, and after the last one comes
   * a level at which the column is dropped. A value that is not there has no coarser form than being dropped.
   */
  readonly coarser: Readonly<Record<string, readonly string[]>>;
  /** What losing this column costs beside the others; more than 0. */
  readonly weight: number;
}

export interface Generalisation {
  /** By column: 0 as it is … `levelsOf` of the column, dropped. */
  readonly levels: readonly number[];
  /**
   * From 0, nothing lost, to 1, everything: the mean over people and columns, by weight, of what a value has become:
   * (values it stands for − 1) ÷ (values of the column − 1), and 1 once withheld. Iyengar's loss metric (KDD 2002).
   */
  readonly loss: number;
  /** People of whom some value is withheld. */
  readonly withheld: number;
  /** People in the smallest class. */
  readonly smallest: number;
  readonly rows: readonly Row[];
}

/** Past this many ways of making a table coarser, trying them all takes too long. */
const MOST_WAYS = 20_000;

/** The coarsest level of a column, at which it is dropped. */
export const levelsOf = ({ coarser }: QuasiIdentifier): number =>
  1 + Math.max(0, ...Object.values(coarser).map((levels) => levels.length));

/** The value at a level. */
export function atLevel(column: QuasiIdentifier, value: string, level: number): string {
  if (level === 0) return value;
  return level >= levelsOf(column) ? WITHHELD : (column.coarser[value]?.[level - 1] ?? WITHHELD);
}

/**
 * Of all ways of making whole columns coarser, then withholding values of the few people still alone, the one that loses
 * least: k-minimal by full-domain generalisation and suppression (Sweeney 2002), every way tried. `mostWithheld` is the
 * share of people (0 to 1) of whom values may be withheld. Ties go to the first columns kept fine.
 * Null when there are fewer than k rows. Throws a RangeError past twenty thousand ways.
 */
export function proposeGeneralisation(
  rows: readonly Row[],
  columns: readonly QuasiIdentifier[],
  { k, mostWithheld }: { readonly k: number; readonly mostWithheld: number },
): Generalisation | null {
  if (rows.length < k) return null;
  const all = ways(columns.map(levelsOf));
  const tried = all.flatMap((levels) => {
    const made = generalise(rows, columns, { k, levels });
    return made.withheld <= mostWithheld * rows.length ? [made] : [];
  });
  return tried.reduce<Generalisation | null>((best, one) => (best && best.loss <= one.loss ? best : one), null);
}

/** The table with each column at a level, and what is withheld of those then in classes under k. */
export function generalise(
  rows: readonly Row[],
  columns: readonly QuasiIdentifier[],
  { k, levels }: { readonly k: number; readonly levels: readonly number[] },
): Generalisation {
  const parts = equivalenceClasses(rows).map(({ values, members }) => ({
    values: columns.map((column, i) => atLevel(column, values[i] ?? WITHHELD, levels[i] ?? 0)),
    people: members.length,
    members,
  }));
  const safe = withhold(parts, k);
  const made: Row[] = [...rows];
  let withheld = 0;
  safe.forEach((part, i) => {
    for (const member of part.members) made[member] = part.values;
    if (part.values.some((value, j) => value !== parts[i]?.values[j])) withheld += part.people;
  });
  return { levels, loss: lossOf(rows, made, columns), withheld, smallest: smallestClass(made) ?? 0, rows: made };
}

function lossOf(rows: readonly Row[], made: readonly Row[], columns: readonly QuasiIdentifier[]): number {
  if (rows.length === 0) return 0;
  const weights = columns.reduce((total, { weight }) => total + weight, 0);
  const losses = columns.map(({ weight }, i) => {
    const values = new Set(rows.map((row) => row[i]));
    const standsFor = new Map<string, Set<string>>();
    made.forEach((row, j) => {
      const from = standsFor.get(row[i] ?? '') ?? new Set();
      standsFor.set(row[i] ?? '', from.add(rows[j]?.[i] ?? ''));
    });
    const lost = made.reduce((total, row, j) => {
      const value = row[i] ?? '';
      if (value === WITHHELD) return total + (rows[j]?.[i] === WITHHELD ? 0 : 1);
      return total + (values.size < 2 ? 0 : ((standsFor.get(value)?.size ?? 1) - 1) / (values.size - 1));
    }, 0);
    return (weight * lost) / rows.length;
  });
  return losses.reduce((total, lost) => total + lost, 0) / weights;
}

/** Every combination of levels, the finest of the first columns first. */
function ways(most: readonly number[]): number[][] {
  const count = most.reduce((total, level) => total * (level + 1), 1);
  if (count > MOST_WAYS) throw new RangeError(`${count} ways of making a table coarser`);
  return most.reduce<number[][]>(
    (found, level) => found.flatMap((so) => Array.from({ length: level + 1 }, (_, i) => [...so, i])),
    [[]],
  );
}
