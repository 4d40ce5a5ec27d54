import { NO_HOLDER } from './filters.ts';

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
  /** In how many challenges it is. */
  readonly reach: number;
}

export interface Matrix {
  readonly challenges: readonly { readonly name: string; readonly counts: Counts; readonly total: number }[];
  /** Holders of most challenges first, then of most cards; cards without a holder last. */
  readonly rows: readonly MatrixRow[];
  /** Holders and challenges that the matrix has no place for. */
  readonly otherHolders: number;
  readonly otherChallenges: number;
  readonly total: number;
  readonly counts: Counts;
  /** Cards with several holders: they show once in each one's row. */
  readonly shared: number;
}

const NONE: Counts = { personal: 0, other: 0, unknown: 0 };

export function sum(counts: Counts): number {
  return counts.personal + counts.other + counts.unknown;
}

export type ChallengeCount = Counts & { readonly name: string };
export interface HolderCount {
  readonly key: string;
  readonly name: string;
  readonly total: number;
  readonly reach: number;
}

/** What the database counted: of the challenges and holders shown, and of all of them. */
interface Counted {
  readonly challenges: readonly ChallengeCount[];
  readonly allChallenges: number;
  readonly holders: readonly HolderCount[];
  readonly allHolders: number;
  readonly cells: readonly (Counts & { readonly holder: string; readonly challenge: string })[];
  readonly counts: Counts;
  /** Cards without a holder. */
  readonly nobody: number;
  readonly shared: number;
}

/** Holders × challenges, in the order given; cards without a holder last. */
export function assembleMatrix(counted: Counted): Matrix {
  const { challenges, holders, cells, counts, nobody, shared } = counted;
  const byPlace = new Map(cells.map((cell) => [`${cell.holder}\n${cell.challenge}`, countsOf(cell)]));
  const rowOf = (holder: HolderCount): MatrixRow => ({
    ...holder,
    cells: challenges.map(({ name }) => byPlace.get(`${holder.key}\n${name}`) ?? NONE),
  });
  const rows = holders.map(({ key, name, total, reach }) => rowOf({ key, name, total, reach }));
  if (nobody > 0) rows.push(rowOf({ key: NO_HOLDER, name: '', total: nobody, reach: 0 }));
  return {
    challenges: challenges.map((one) => ({ name: one.name, counts: countsOf(one), total: sum(one) })),
    rows,
    otherHolders: counted.allHolders - holders.length,
    otherChallenges: counted.allChallenges - challenges.length,
    total: sum(counts),
    ...{ counts, shared },
  };
}

const countsOf = ({ personal, other, unknown }: Counts): Counts => ({ personal, other, unknown });

/** A picture of more squares in one cell than this says no more, and weighs. */
const MOST_SQUARES = 96;

/** How many cards a square stands for, so that the fullest cell stays in sight. */
export function cardsPerSquare({ rows }: Matrix): number {
  const fullest = Math.max(0, ...rows.flatMap(({ cells }) => cells.map(sum)));
  return Math.max(1, Math.ceil(fullest / MOST_SQUARES));
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
  const spread = first?.reach ?? 0;
  const byTotal = matrix.challenges.toSorted((a, b) => a.total - b.total);
  const [least] = byTotal;
  const most = byTotal.at(-1);
  return {
    widest:
      first && spread >= 2
        ? {
            name: first.name,
            challenges: spread,
            all: spread === matrix.challenges.length + matrix.otherChallenges,
            items: first.total,
          }
        : undefined,
    poorest:
      least && most && least.total < most.total
        ? { name: least.name, total: least.total, personal: least.counts.personal }
        : undefined,
    withoutHolder: matrix.rows.find((row) => row.key === NO_HOLDER)?.total ?? 0,
    shared: matrix.shared,
  };
}
