import { fold, words } from '../text.ts';
import { abbreviated, holderKey } from './holder-names.ts';
import type { MergeProposal } from './model.ts';
import { nearSpelling } from './near-spelling.ts';

/** Beyond this, names are compared by key only: comparing each with each would take too long. */
const MOST_COMPARED = 600;

/**
 * Groups the names that are the same holder: same key (case, accents, legal form), an abbreviation and what it stands
 * for, or near spellings. `into` is a name already in use in the territory, else the most written one, else the one with
 * ordinary capitals, else the barest, else the one with its accents, else the first.
 *
 * @param names every mention, in reading order, repeats included
 * @param inUse names of holders that exist already
 */
export function* findMerges(names: readonly string[], inUse: readonly string[] = []): Generator<void, MergeProposal[]> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const all = [...new Set([...names, ...inUse])];
  const groups = new Groups(all.map(holderKey));
  joinAbbreviations(all, groups);
  yield;
  yield* joinNearSpellings(groups);
  const members = new Map<string, string[]>();
  for (const name of all) {
    const group = groups.find(holderKey(name));
    const mates = members.get(group);
    if (mates) mates.push(name);
    else members.set(group, [name]);
  }
  const known = new Set(inUse);
  return [...members.values()].flatMap((variants) => {
    if (variants.length < 2 || !variants.some((name) => counts.has(name))) return [];
    const into = variants.reduce((best, name) => (isBetter(name, best, counts, known) ? name : best));
    const others = variants.filter((name) => name !== into && counts.has(name));
    return others.length > 0 ? [{ into, variants: others }] : [];
  });
}

function isBetter(
  name: string,
  best: string,
  counts: ReadonlyMap<string, number>,
  known: ReadonlySet<string>,
): boolean {
  const score = (candidate: string) => [
    known.has(candidate) ? 1 : 0,
    counts.get(candidate) ?? 0,
    looksProper(candidate),
    words(candidate) === holderKey(candidate) ? 1 : 0,
    hasAccents(candidate),
  ];
  const a = score(name);
  const b = score(best);
  const first = a.findIndex((value, i) => value !== b[i]);
  return first >= 0 && (a[first] ?? 0) > (b[first] ?? 0);
}

/** Written as names are: a capital first, and not a whole phrase in capitals. */
function looksProper(name: string): number {
  const shouted = name === name.toUpperCase() && name.length > 5;
  return /^[^\p{L}]*\p{Lu}/u.test(name) && !shouted ? 1 : 0;
}

const hasAccents = (name: string): number => (fold(name) === name.toLowerCase() ? 0 : 1);

/** An abbreviation joins the one name it was given for; not when two names claim it. */
function joinAbbreviations(names: readonly string[], groups: Groups): void {
  const stands = new Map<string, Set<string>>();
  for (const name of names) {
    const pair = abbreviated(name);
    if (!pair) continue;
    const short = holderKey(pair.short);
    stands.set(short, (stands.get(short) ?? new Set<string>()).add(holderKey(name)));
  }
  for (const [short, longs] of stands) {
    const [long] = longs;
    if (longs.size === 1 && long !== undefined && groups.has(short)) groups.join(short, long);
  }
}

function* joinNearSpellings(groups: Groups): Generator<void, void> {
  const keys = groups.keys();
  if (keys.length > MOST_COMPARED) return;
  for (const [i, a] of keys.entries()) {
    for (const b of keys.slice(i + 1)) if (nearSpelling(a, b)) groups.join(a, b);
    yield;
  }
}

/** Union-find over keys. */
class Groups {
  readonly #parent: Map<string, string>;

  constructor(keys: readonly string[]) {
    this.#parent = new Map(keys.map((key) => [key, key]));
  }

  keys(): string[] {
    return [...this.#parent.keys()];
  }

  has(key: string): boolean {
    return this.#parent.has(key);
  }

  find(key: string): string {
    const parent = this.#parent.get(key) ?? key;
    return parent === key ? key : this.find(parent);
  }

  join(a: string, b: string): void {
    this.#parent.set(this.find(b), this.find(a));
  }
}
