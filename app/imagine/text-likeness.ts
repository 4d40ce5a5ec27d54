import { words } from '~/datamap/text.ts';

const SMALL = new Set(
  'les des une aux par pour sur dans avec sans que qui quoi son ses mon mes leur leurs vos nos notre votre est sont dont the and for with from its his her their our your that what this'.split(
    ' ',
  ),
);
/** Words of any form or list: they tell little of what a card is about, whichever it is. */
const OF_ANY_FORM = new Set(
  'etat date montant nom type nature numero liste niveau service state name number kind amount'.split(' '),
);
const OF_ANY_FORM_PART = 0.3;

/** « consommation » and « consommer », « électricité » and « électrique » begin alike for this long. */
const STEM = 7;

/** The words of a text that carry its meaning, without accents, endings or small words. */
export function stems(text: string): ReadonlySet<string> {
  const kept = words(text)
    .split(' ')
    .filter((word) => word.length > 2 && !SMALL.has(word))
    .map((word) => word.replace(/(?<=\p{L}{3})[sx]$/u, '').slice(0, STEM));
  return new Set(kept);
}

/** How much a word tells: the rarer among these texts, the more; those of any form tell little. */
export function rarity(texts: readonly ReadonlySet<string>[]): (word: string) => number {
  const seen = new Map<string, number>();
  for (const text of texts) for (const word of text) seen.set(word, (seen.get(word) ?? 0) + 1);
  return (word) =>
    Math.log(1 + (texts.length + 1) / (seen.get(word) ?? 1)) * (OF_ANY_FORM.has(word) ? OF_ANY_FORM_PART : 1);
}

interface Likeness {
  /** The part of what is sought that a text says, from 0 (nothing) to 1 (all of it). */
  readonly score: number;
  /** How many of the words sought it says, those of any form aside. */
  readonly shared: number;
  /** It says every one of them. */
  readonly whole: boolean;
}

/**
 * How far a text says what is sought. `part`: what a word counts for in that text, from 0 (it is not there) to 1.
 * Nothing sought is found nowhere.
 */
export function likeness(
  sought: ReadonlySet<string>,
  part: (word: string) => number,
  weight: (word: string) => number = () => 1,
): Likeness {
  let all = 0;
  let found = 0;
  let shared = 0;
  let whole = sought.size > 0;
  for (const word of sought) {
    all += weight(word);
    found += weight(word) * part(word);
    if (part(word) === 0) whole = false;
    else if (!OF_ANY_FORM.has(word)) shared += 1;
  }
  return { score: all === 0 ? 0 : found / all, shared, whole };
}
