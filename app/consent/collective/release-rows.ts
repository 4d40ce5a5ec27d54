import { isZeroOrEnough } from '~/statistics/coarsen.ts';
import { suppress } from '~/statistics/suppress.ts';

export interface GroupTotal {
  /** A panel's key, or `all`. */
  readonly group: string;
  readonly people: number;
  readonly total: number;
}

/** A figure as it goes out: null is withheld. */
export interface ReleaseRow {
  readonly group: string;
  readonly people: number | null;
  readonly total: number | null;
}

export const EVERYONE = 'all';

/**
 * What may go out of these totals: none about fewer than `k` people, none that subtracting the others would give away,
 * and nothing at all when an earlier release of the same data counts nearly the same people: the difference of the two
 * would be about those few. `earlier` are counts that went out before, by group.
 */
export function releaseRows(
  groups: readonly GroupTotal[],
  k: number,
  earlier: readonly { readonly group: string; readonly people: number }[] = [],
): ReleaseRow[] {
  const people = groups.reduce((sum, one) => sum + one.people, 0);
  const total = groups.reduce((sum, one) => sum + one.total, 0);
  const shown = suppress(
    groups.map((one) => one.people),
    k,
  );
  const overall = { group: EVERYONE, people: shown.total, total: shown.total === null ? null : total };
  const rows =
    groups.length === 1 && groups[0]?.group === EVERYONE
      ? [overall]
      : [
          ...groups.map((one, index): ReleaseRow => {
            const count = shown.cells[index] ?? null;
            return { group: one.group, people: count, total: count === null ? null : one.total };
          }),
          overall,
        ];
  const counts = new Map([...groups.map((one) => [one.group, one.people] as const), [EVERYONE, people]]);
  const overlaps = earlier.some(
    (one) => !isZeroOrEnough(Math.abs((counts.get(one.group) ?? one.people) - one.people), k),
  );
  return overlaps ? rows.map(({ group }) => ({ group, people: null, total: null })) : rows;
}
