/** Somebody in a comparison: what they let out, and what makes them like others, most important first. */
export interface Alike {
  /** Names what was let out; another one says that it changed. */
  readonly id: string;
  readonly value: number;
  /** One for each field; null where they did not answer. */
  readonly traits: readonly (string | null)[];
}

/** People alike in the first fields, as many of them as the key has parts. */
export interface SimilarGroup {
  /** 'gas|80-110'; '' for everybody. */
  readonly key: string;
  readonly members: readonly Pick<Alike, 'id' | 'value'>[];
}

export const groupKey = (traits: readonly (string | null)[]): string => traits.join('|');

/**
 * The groups of people alike that may be shown: everybody, then parted by the first field, the first two… Each has at
 * least `least` people, and those of a shown group who are in none of its shown parts are none or at least `least`, so
 * that nobody can be had by taking parts from a whole. A group is parted no further once its parts hide somebody few.
 */
export function similarGroups(people: readonly Alike[], least: number): SimilarGroup[] {
  return people.length < least ? [] : part({ key: '', members: people }, 0, least);
}

function part(
  group: { readonly key: string; readonly members: readonly Alike[] },
  depth: number,
  least: number,
): SimilarGroup[] {
  const byTrait = new Map<string, Alike[]>();
  const unanswered: Alike[] = [];
  for (const one of group.members) {
    const trait = one.traits[depth];
    if (trait === undefined || trait === null) unanswered.push(one);
    else byTrait.set(trait, [...(byTrait.get(trait) ?? []), one]);
  }
  // Largest first: the smallest of those that could be shown is what is given up when too few would be left.
  const shown = [...byTrait]
    .filter(([, members]) => members.length >= least)
    .sort(([a, of], [b, other]) => other.length - of.length || (a < b ? -1 : 1));
  let hidden = group.members.length - shown.reduce((sum, [, members]) => sum + members.length, 0);
  while (hidden > 0 && hidden < least) hidden += shown.pop()?.[1].length ?? least;
  return [
    { key: group.key, members: group.members.map(({ id, value }) => ({ id, value })) },
    ...shown.flatMap(([trait, members]) =>
      part({ key: depth === 0 ? trait : `${group.key}|${trait}`, members }, depth + 1, least),
    ),
  ];
}

/** What is kept of a group from one night to the next. */
export interface Figure {
  readonly people: number;
  readonly mean: number;
  /** Whether pages may show it. */
  readonly isShown: boolean;
  /** Ids of what was counted when the figure was last made. */
  readonly members: readonly string[];
}

/**
 * The figure of a group after a night. It is made again once at least `smallest` people changed since it was made, so
 * that nobody can be had by comparing two nights; until then it stays as it was, or is hidden when somebody who was
 * counted is out of it. `whoIs` names the person behind an id, null when they are gone; a group that may not be shown
 * has no `members`.
 */
export function nextFigure(
  before: Figure | null,
  members: SimilarGroup['members'] | null,
  { smallest, whoIs }: { readonly smallest: number; readonly whoIs: (id: string) => string | null },
): Figure | null {
  if (!members) return before && { ...before, isShown: false };
  const now = new Map(members.map(({ id }) => [whoIs(id), id]));
  const then = new Map((before?.members ?? []).map((id) => [whoIs(id) ?? `gone ${id}`, id]));
  const gone = [...then.keys()].filter((who) => !now.has(who)).length;
  const changed = [...now].filter(([who, id]) => then.get(who ?? '') !== id).length;
  if (before && gone + changed < smallest) return { ...before, isShown: gone === 0 };
  const people = members.length;
  return {
    ...{ people, isShown: true, members: members.map(({ id }) => id) },
    mean: members.reduce((sum, { value }) => sum + value, 0) / people,
  };
}
