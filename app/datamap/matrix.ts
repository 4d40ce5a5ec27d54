import { NO_HOLDER } from './filters.ts';

/** What the map needs of a card. */
export interface MapItem {
  readonly challenge: string;
  readonly personal: boolean | null;
  readonly holders: readonly { readonly key: string; readonly name: string }[];
}

export interface Counts {
  readonly personal: number;
  readonly other: number;
  readonly unknown: number;
}

export interface MatrixRow {
  /** Holder key, or NO_HOLDER. */
  readonly key: string;
  /** '' for the row of cards without a holder. */
  readonly name: string;
  /** One per challenge, in the matrix's order. */
  readonly cells: readonly Counts[];
  readonly total: number;
}

export interface Matrix {
  readonly challenges: readonly { readonly name: string; readonly counts: Counts; readonly total: number }[];
  /** Holders of most challenges first, then of most cards; cards without a holder last. */
  readonly rows: readonly MatrixRow[];
  readonly total: number;
  readonly counts: Counts;
  /** Cards with several holders: they show once in each one's row. */
  readonly shared: number;
}

const NONE: Counts = { personal: 0, other: 0, unknown: 0 };

export function sum(counts: Counts): number {
  return counts.personal + counts.other + counts.unknown;
}

/** Holders × challenges. `items` in the order of their sheets: challenges keep the order of their first card. */
export function buildMatrix(items: readonly MapItem[]): Matrix {
  const names = [...new Set(items.map(({ challenge }) => challenge))];
  const column = new Map(names.map((name, index) => [name, index]));
  const rows = new Map<string, { name: string; cells: Counts[] }>();
  const perChallenge = names.map(() => NONE);
  let counts = NONE;
  for (const item of items) {
    const at = column.get(item.challenge) ?? 0;
    counts = add(counts, item);
    perChallenge[at] = add(perChallenge[at] ?? NONE, item);
    for (const holder of item.holders.length > 0 ? item.holders : [{ key: NO_HOLDER, name: '' }]) {
      const row = rows.get(holder.key) ?? { name: holder.name, cells: names.map(() => NONE) };
      row.cells[at] = add(row.cells[at] ?? NONE, item);
      rows.set(holder.key, row);
    }
  }
  return {
    challenges: names.map((name, index) => ({
      name,
      counts: perChallenge[index] ?? NONE,
      total: sum(perChallenge[index] ?? NONE),
    })),
    rows: [...rows]
      .map(([key, row]) => ({ key, ...row, total: row.cells.reduce((total, cell) => total + sum(cell), 0) }))
      .sort(inOrder),
    total: items.length,
    counts,
    shared: items.filter((item) => item.holders.length > 1).length,
  };
}

function add(counts: Counts, { personal }: MapItem): Counts {
  if (personal === null) return { ...counts, unknown: counts.unknown + 1 };
  return personal ? { ...counts, personal: counts.personal + 1 } : { ...counts, other: counts.other + 1 };
}

const reach = (row: MatrixRow): number => row.cells.filter((cell) => sum(cell) > 0).length;

function inOrder(a: MatrixRow, b: MatrixRow): number {
  if ((a.key === NO_HOLDER) !== (b.key === NO_HOLDER)) return a.key === NO_HOLDER ? 1 : -1;
  return reach(b) - reach(a) || b.total - a.total || a.name.localeCompare(b.name, 'fr');
}

/** What the matrix shows, for its sentence. */
export interface Finding {
  /** The holder found in most challenges; undefined when none is in two. */
  readonly widest:
    | { readonly name: string; readonly challenges: number; readonly all: boolean; readonly items: number }
    | undefined;
  /** The challenge with fewest cards; undefined with fewer than two challenges or when all are equal. */
  readonly poorest: { readonly name: string; readonly total: number; readonly personal: number } | undefined;
  readonly withoutHolder: number;
  readonly shared: number;
}

export function findingOf(matrix: Matrix): Finding {
  const [first] = matrix.rows.filter((row) => row.key !== NO_HOLDER);
  const spread = first ? reach(first) : 0;
  const byTotal = matrix.challenges.toSorted((a, b) => a.total - b.total);
  const [least] = byTotal;
  const most = byTotal.at(-1);
  return {
    widest:
      first && spread >= 2
        ? { name: first.name, challenges: spread, all: spread === matrix.challenges.length, items: first.total }
        : undefined,
    poorest:
      least && most && least.total < most.total
        ? { name: least.name, total: least.total, personal: least.counts.personal }
        : undefined,
    withoutHolder: matrix.rows.find((row) => row.key === NO_HOLDER)?.total ?? 0,
    shared: matrix.shared,
  };
}
