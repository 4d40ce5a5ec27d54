/** A count never travels alone: its share of the step before and of a base common to all. */
export interface PairedShares {
  /** Null for the first step, or after an empty one. */
  readonly ofPrevious: number | null;
  /** Null before the base step, at the base itself 1, or when the base is empty. */
  readonly ofBase: number | null;
}

/**
 * Shares (0 to 1) of nested counts, given in order: of the step before, and of the step at `base`.
 * Steps before the base have no share of it: they are not part of it.
 */
export function pairedShares(counts: readonly number[], base: number): PairedShares[] {
  return counts.map((count, i) => ({
    ofPrevious: i === 0 ? null : share(count, counts[i - 1]),
    ofBase: i < base ? null : share(count, counts[base]),
  }));
}

function share(count: number, of: number | undefined): number | null {
  return of ? count / of : null;
}
