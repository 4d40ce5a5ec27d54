import type { Trajectory } from '~/pilots/standing/trajectory.ts';

/** Those of whom a trait is not known, or who are too few to stand alone. */
export const REST = '-';

/**
 * Testers by what they declared on coming in. Values of fewer than `fewest` testers are put together with those of whom
 * it is not known; should all of that still be too few, the next smallest value joins it.
 */
export function groupByTrait(
  ways: ReadonlyMap<string, Trajectory>,
  traitOf: (pseudonym: string) => string | null,
  fewest: number,
): Map<string, Trajectory[]> {
  const groups = new Map<string, Trajectory[]>([[REST, []]]);
  for (const [pseudonym, way] of ways) {
    const value = traitOf(pseudonym) ?? REST;
    const members = groups.get(value);
    if (members) members.push(way);
    else groups.set(value, [way]);
  }
  const rest = groups.get(REST) ?? [];
  const bySize = [...groups].filter(([key]) => key !== REST).sort(([, a], [, b]) => a.length - b.length);
  for (const [key, members] of bySize) {
    if (members.length >= fewest && (rest.length === 0 || rest.length >= fewest)) break;
    rest.push(...members);
    groups.delete(key);
  }
  if (rest.length === 0) groups.delete(REST);
  return groups;
}
