import { textKey } from '../text-key.ts';

export interface Wish {
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
  readonly email: string | null;
  readonly why: string;
  readonly proposedBy: string;
  readonly state: string;
}

export interface CastLine {
  /** Every wish about this person. */
  readonly ids: readonly string[];
  readonly name: string;
  readonly organisation: string;
  readonly email: string;
  readonly reasons: readonly string[];
  /** Initials of whoever proposed them. */
  readonly proposedBy: readonly string[];
  /** `listed` until the letter has left, then `invited`. */
  readonly state: 'wished' | 'contacted' | 'listed' | 'invited' | 'dropped';
  /** Titles of the workshops whose list they are already on. */
  readonly listedFor: readonly string[];
}

const STATES = ['wished', 'contacted', 'listed', 'dropped'] as const;
interface Known {
  readonly name: string;
  readonly email: string;
  readonly workshop: string;
  /** Put on that list from a casting, and their letter has left. */
  readonly written: boolean;
}

/** Wishes about the same person, by address or else by name, as one line; nothing that was said is lost. */
export function mergeWishes(wishes: readonly Wish[], known: readonly Known[]): CastLine[] {
  const groups: Wish[][] = [];
  for (const wish of wishes) {
    const group = groups.find((others) => others.some((other) => isSame(other, wish)));
    if (group) group.push(wish);
    else groups.push([wish]);
  }
  return groups.map((group) => toLine(group, known));
}

function isSame(one: { name: string; email: string | null }, other: { name: string; email: string | null }): boolean {
  if (one.email && other.email) return one.email.toLowerCase() === other.email.toLowerCase();
  return textKey(one.name) !== '' && textKey(one.name) === textKey(other.name);
}

function toLine(group: readonly Wish[], known: readonly Known[]): CastLine {
  const first = (pick: (wish: Wish) => string | null): string => group.map(pick).find(Boolean) ?? '';
  const name = first((wish) => wish.name);
  const email = first((wish) => wish.email);
  const alive = group
    .filter(({ state }) => state !== 'dropped')
    .map(({ state }) => (STATES as readonly string[]).indexOf(state));
  const guests = known.filter((guest) => isSame(guest, { name, email }));
  const furthest = STATES[Math.max(...alive)] ?? 'wished';
  const isWritten = furthest === 'listed' && guests.some(({ written }) => written);
  return {
    ...{ name, email, ids: group.map(({ id }) => id), organisation: first((wish) => wish.organisation) },
    reasons: distinct(group.map(({ why }) => why)),
    proposedBy: distinct(group.map(({ proposedBy }) => proposedBy)),
    state: alive.length === 0 ? 'dropped' : isWritten ? 'invited' : furthest,
    listedFor: distinct(guests.map(({ workshop }) => workshop)),
  };
}

const distinct = (texts: readonly string[]): string[] => [...new Set(texts.map((text) => text.trim()).filter(Boolean))];
