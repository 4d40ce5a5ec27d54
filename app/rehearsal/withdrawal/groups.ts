import { coarsen } from '~/statistics/coarsen.ts';

/** What it takes to know of a tester: never who they are. */
export interface Member {
  readonly panelKey: string;
  /** Purposes about data that they agree to now. */
  readonly purposeKeys: readonly string[];
}

/** People counted together somewhere: fewer than the smallest group, and it is withheld. */
export interface Group {
  /** `panel`: a panel; `agreement`: those of a pilot who agreed to a purpose; `agreement-in-panel`: those of one panel. */
  readonly kind: 'panel' | 'agreement' | 'agreement-in-panel';
  readonly panelKey: string | null;
  readonly purposeKey: string | null;
  readonly count: number;
}

const isIn = (member: Member, { panelKey, purposeKey }: Pick<Group, 'panelKey' | 'purposeKey'>): boolean =>
  (panelKey === null || member.panelKey === panelKey) &&
  (purposeKey === null || member.purposeKeys.includes(purposeKey));

/** Every group of a pilot, in the order of its definition; an empty one is no group. */
export function groupsOf(
  members: readonly Member[],
  { panelKeys, purposeKeys }: { panelKeys: readonly string[]; purposeKeys: readonly string[] },
): Group[] {
  const names: Omit<Group, 'count'>[] = [
    ...panelKeys.map((panelKey) => ({ kind: 'panel' as const, panelKey, purposeKey: null })),
    ...purposeKeys.map((purposeKey) => ({ kind: 'agreement' as const, panelKey: null, purposeKey })),
    ...(panelKeys.length > 1
      ? panelKeys.flatMap((panelKey) =>
          purposeKeys.map((purposeKey) => ({ kind: 'agreement-in-panel' as const, panelKey, purposeKey })),
        )
      : []),
  ];
  return names
    .map((name) => ({ ...name, count: members.filter((member) => isIn(member, name)).length }))
    .filter(({ count }) => count > 0);
}

/**
 * Which counts may be told: within one panel, every count and every difference between two is about nobody or about
 * enough people; a count of the whole pilot is told when each of its panels' is, so that it says no more than they do.
 */
export function tellable(groups: readonly Group[], k: number): (Group & { readonly isTold: boolean })[] {
  const told = new Set<Group>();
  for (const panelKey of new Set(groups.map((group) => group.panelKey))) {
    const nested = groups.filter((group) => group.panelKey === panelKey);
    const kept = coarsen(
      nested.map(({ count }) => [count]),
      k,
    );
    for (const index of kept) if (nested[index]) told.add(nested[index]);
  }
  const areApart = groups.some(({ kind }) => kind === 'agreement-in-panel');
  const adds = ({ kind, purposeKey }: Group): boolean =>
    kind !== 'agreement' ||
    !areApart ||
    groups.every((part) => part.kind !== 'agreement-in-panel' || part.purposeKey !== purposeKey || told.has(part));
  return groups.map((group) => ({ ...group, isTold: told.has(group) && adds(group) }));
}

/** What becomes of a group when some of its pilot leave. */
export interface GroupOutcome extends Omit<Group, 'count'> {
  /** Null with `few` and `withheld`. */
  readonly before: number | null;
  /** All who leave are of this group: the fewest it could be left with. */
  readonly atWorst: number | null;
  /**
   * `few` already; `withheld`: its count would give away another's, and so would what becomes of it; `safe` whatever
   * happens; `at-risk` in the worst case only; `falls` in most draws.
   */
  readonly verdict: 'few' | 'withheld' | 'safe' | 'at-risk' | 'falls';
}

/** Held against the smallest group; `draws` are the counts that seeded draws left it with. */
export function outcomeOf(
  { count, ...name }: Group,
  { isTold, leaving, k, draws }: { isTold: boolean; leaving: number; k: number; draws: readonly number[] },
): GroupOutcome {
  if (count < k) return { ...name, before: null, atWorst: null, verdict: 'few' };
  const atWorst = Math.max(0, count - leaving);
  // Asked again for one more who leaves, a verdict would tell the count.
  if (!isTold) return { ...name, before: null, atWorst: null, verdict: 'withheld' };
  const told = { before: count, atWorst };
  // Nobody left is nothing to withhold, but the figure is gone all the same.
  if (atWorst >= k) return { ...name, ...told, verdict: 'safe' };
  const fallen = draws.filter((left) => left < k).length;
  return { ...name, ...told, verdict: fallen * 2 > draws.length ? 'falls' : 'at-risk' };
}
