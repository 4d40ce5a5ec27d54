import type { HeldContent } from '../engine/vault-content.server.ts';

/** What the same people hold at the end of two rehearsals of one seed, with an incident and without. */
export interface ContentComparison {
  /** Datasets of people who are there in both, with the same agreements. */
  readonly compared: number;
  readonly identical: number;
  /** Readings or entries that are held without the incident and not with it, within the days that both reach. */
  readonly lost: number;
  /** Held with the incident only, or with another value. */
  readonly altered: number;
  /** Datasets that stop sooner with the incident: what is missing has not come yet. */
  readonly behind: number;
}

const instantOf = (key: string): number => Number(key.split(' ')[0]);

export function compareContent(
  without: readonly HeldContent[],
  withIncident: readonly HeldContent[],
): ContentComparison {
  const other = new Map(withIncident.map((content) => [content.key, content]));
  let [compared, identical, lost, altered, behind] = [0, 0, 0, 0, 0];
  for (const { key, granted, items } of without) {
    const found = other.get(key);
    if (!found || found.granted !== granted) continue;
    compared += 1;
    const [own, theirs] = [reach(items), reach(found.items)];
    const from = Math.max(own.first, theirs.first);
    const to = Math.min(own.last, theirs.last);
    if (theirs.last < own.last) behind += 1;
    const inside = (instant: string): boolean => instantOf(instant) >= from && instantOf(instant) <= to;
    const missing = [...items.keys()].filter((instant) => inside(instant) && !found.items.has(instant)).length;
    const changed = [...found.items].filter(([instant, text]) => inside(instant) && items.get(instant) !== text).length;
    lost += missing;
    altered += changed;
    if (missing + changed === 0 && theirs.last >= own.last) identical += 1;
  }
  return { compared, identical, lost, altered, behind };
}

function reach(items: ReadonlyMap<string, string>): { first: number; last: number } {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const key of items.keys()) {
    first = Math.min(first, instantOf(key));
    last = Math.max(last, instantOf(key));
  }
  return { first, last };
}
