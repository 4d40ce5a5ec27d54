/**
 * k-anonymity of a table about people: nobody can be told from at least k − 1 others by what an outsider may know of
 * them, the quasi-identifiers (Samarati & Sweeney 1998; Sweeney 2002). A row is the values of these columns, the most
 * needed first; a value withheld is WITHHELD, and counts as a value like any other.
 */
export const WITHHELD = '*';

export type Row = readonly string[];

export interface EquivalenceClass {
  readonly values: Row;
  /** Positions of the rows that share these values, in order. */
  readonly members: readonly number[];
}

/** Rows alike in every column, in order of first appearance. */
export function equivalenceClasses(rows: readonly Row[]): EquivalenceClass[] {
  const classes = new Map<string, { values: Row; members: number[] }>();
  rows.forEach((values, i) => {
    const key = JSON.stringify(values);
    const found = classes.get(key);
    if (found) found.members.push(i);
    else classes.set(key, { values, members: [i] });
  });
  return [...classes.values()];
}

/** The k of a table: people in its smallest class; null for an empty one. */
export function smallestClass(rows: readonly Row[]): number | null {
  const sizes = equivalenceClasses(rows).map(({ members }) => members.length);
  return sizes.length === 0 ? null : Math.min(...sizes);
}

/** Positions of the rows that are alike with fewer than k − 1 others, in order. */
export function breaking(rows: readonly Row[], k: number): number[] {
  return equivalenceClasses(rows)
    .filter(({ members }) => members.length < k)
    .flatMap(({ members }) => members)
    .sort((a, b) => a - b);
}

/**
 * Withholds as few values as one pass from the last column to the first needs, so that every class has at least k people:
 * those in a class too small lose their last column, and if that is not enough the one before. Whoever loses all of them
 * is in one class; while it is too small itself, the smallest other class joins it (secondary suppression: else the few
 * withheld would be known by being withheld). Throws a RangeError when there are fewer than k rows.
 */
export function withholdSmallClasses(rows: readonly Row[], k: number): Row[] {
  const parts = equivalenceClasses(rows).map(({ values, members }) => ({ values, people: members.length, members }));
  const result = [...rows];
  for (const part of withhold(parts, k)) for (const i of part.members) result[i] = part.values;
  return result;
}

interface Part {
  readonly values: Row;
  readonly people: number;
}

/** The same on classes: each keeps what else it carries. */
export function withhold<P extends Part>(parts: readonly P[], k: number): P[] {
  const people = parts.reduce((total, part) => total + part.people, 0);
  if (people > 0 && people < k) throw new RangeError(`${people} people cannot be in groups of ${k}`);
  let own = [...parts];
  const width = own[0]?.values.length ?? 0;
  for (let column = width - 1; column >= 0; column -= 1) {
    const small = smallOnes(own, k);
    if (small.size === 0) return own;
    own = own.map((part) => (small.has(part) ? { ...part, values: part.values.with(column, WITHHELD) } : part));
  }
  for (;;) {
    const sizes = sizesOf(own);
    const small = [...sizes].find(([, size]) => size < k);
    if (!small) return own;
    const joins = [...sizes].filter(([key]) => key !== small[0]).sort((a, b) => a[1] - b[1])[0]?.[0];
    const all = Array.from({ length: width }, () => WITHHELD);
    own = own.map((part) => {
      const key = JSON.stringify(part.values);
      return key === joins || key === small[0] ? { ...part, values: all } : part;
    });
  }
}

function sizesOf(parts: readonly Part[]): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const { values, people } of parts) {
    const key = JSON.stringify(values);
    sizes.set(key, (sizes.get(key) ?? 0) + people);
  }
  return sizes;
}

function smallOnes<P extends Part>(parts: readonly P[], k: number): Set<P> {
  const sizes = sizesOf(parts);
  return new Set(parts.filter(({ values }) => (sizes.get(JSON.stringify(values)) ?? 0) < k));
}
