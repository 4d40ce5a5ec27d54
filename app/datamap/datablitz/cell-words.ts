import { clean, fold, words } from '../text.ts';
import type { AccessLevel, Existence, Source } from './model.ts';

const EASY =
  /\b(facile(ment|s)?|aisee?s?|simple(ment|s)?|easy|easily|immediate?|libre(ment|s)?|open data|ouverte?s?|en ligne)\b/g;
const MEDIUM = /\b(moyen(ne|s|nes|nement)?|medium|intermediaire|modere|average)\b/g;
const HARD =
  /\b(difficiles?|difficilement|difficult|hard|complique(e|es)?|complexes?|dur|impossible|inaccessibles?|fermee?s?)\b/g;
const NEGATION = /\b(pas|non|peu|not|guere|jamais) (tres |si |toujours |very |vraiment |du tout )?$/;
const UNSURE =
  /^(\?+|-+|…|\.{2,}|n ?a|nsp|nc|inconnue?s?|unknown|a (verifier|voir|preciser|confirmer|determiner)|to (check|be checked|confirm)|tbc|tbd|todo|ne sai[st] pas|je ne sais pas|on ne sait pas|aucune idee|indetermine)$/;
const YES = /^(oui|yes|o|y|vrai|true|ok|x|✓|✔|☑|✅)$/;
const NO = /^(non|no|n|faux|false|✗|✘|✖|❌|☐)$/;

export interface AccessReading {
  readonly level: AccessLevel;
  /** What the cell says besides the level. */
  readonly note: string;
  /** Something is written, and no single level comes out of it. */
  readonly unclear: boolean;
}

/**
 * A cell of the access column. `reversed` when the heading asks about difficulty: « oui » then means hard, and stars
 * count obstacles; otherwise more stars mean easier.
 */
export function readAccess(cell: string, reversed = false): AccessReading {
  const text = clean(cell);
  const folded = fold(text);
  const bare = words(text) || folded;
  if (folded === '' || UNSURE.test(bare) || UNSURE.test(folded)) return { level: 'unknown', note: '', unclear: false };
  if (YES.test(bare) || NO.test(bare)) return sure(YES.test(bare) !== reversed ? 'easy' : 'hard');
  const stars = countStars(text);
  if (stars !== undefined) return sure(starLevel(stars, reversed));
  const levels = levelsIn(words(text));
  const [level] = levels;
  if (levels.size !== 1 || !level) return { level: 'unknown', note: text, unclear: true };
  return { level, note: noteBeside(text), unclear: false };
}

const sure = (level: AccessLevel): AccessReading => ({ level, note: '', unclear: false });

function levelsIn(text: string): Set<AccessLevel> {
  const found = new Set<AccessLevel>();
  const look = (pattern: RegExp, level: AccessLevel, opposite: AccessLevel) => {
    for (const match of text.matchAll(pattern)) {
      const before = text.slice(Math.max(0, match.index - 30), match.index);
      found.add(NEGATION.test(before) ? opposite : level);
    }
  };
  look(EASY, 'easy', 'hard');
  look(MEDIUM, 'medium', 'medium');
  look(HARD, 'hard', 'easy');
  return found;
}

/** Filled stars out of the stars drawn; undefined when the cell is not made of stars. */
function countStars(text: string): { filled: number; drawn: number } | undefined {
  if (!/^(?:[★☆⭐🌟*\s]|\uFE0F)+$/u.test(text)) return undefined;
  const filled = [...text].filter((character) => '★⭐🌟*'.includes(character)).length;
  const drawn = [...text].filter((character) => '★☆⭐🌟*'.includes(character)).length;
  return { filled, drawn };
}

function starLevel({ filled, drawn }: { filled: number; drawn: number }, reversed: boolean): AccessLevel {
  const scale = drawn > 3 ? 5 : 3;
  const middle = (scale + 1) / 2;
  if (filled === middle) return 'medium';
  return filled > middle !== reversed ? 'easy' : 'hard';
}

/** « Facile : espace client » leaves « espace client »; a level inside a sentence leaves the sentence. */
function noteBeside(text: string): string {
  const match =
    /^(?:(?:tr[èe]s|assez|plut[ôo]t|very|quite|rather)\s+)?\p{L}+\s*(?:[:,;.\-–—(]\s*|\n)(?<rest>[\s\S]+)$/u.exec(text);
  if (match?.groups?.rest && levelsIn(words(text.slice(0, text.length - match.groups.rest.length))).size === 1) {
    const rest = match.groups.rest.trim();
    return text.includes('(') && rest.endsWith(')') && !rest.includes('(') ? rest.slice(0, -1).trim() : rest;
  }
  return /^((tres|assez|plutot|toujours|very|quite|rather|acces|pas|non|peu|not|open) )*\p{L}+$/u.test(words(text))
    ? ''
    : text;
}

export interface PersonalReading {
  readonly personal: boolean | null;
  readonly unclear: boolean;
}

const PERSONAL = /^(oui|yes|vrai|true|perso(nnel(le)?s?)?|personal|sur moi|(une )?donnees? personnelles?|about me)\b/;
const NOT_PERSONAL =
  /^(non|no|not|faux|false|pas|impersonnel(le)?s?|anonymes?|anonymous|open data|ouvertes?|publi(c|que)s?|autres?|generales?|general)\b/;

/** A cell of the column that asks whether a row is about a person. */
export function readPersonal(cell: string): PersonalReading {
  const text = clean(cell);
  const bare = words(text) || fold(text);
  if (bare === '' || UNSURE.test(bare) || UNSURE.test(fold(text))) return { personal: null, unclear: false };
  if (YES.test(bare) || bare === '1' || PERSONAL.test(bare)) return { personal: true, unclear: false };
  if (NO.test(bare) || bare === '0' || NOT_PERSONAL.test(bare)) return { personal: false, unclear: false };
  return { personal: null, unclear: true };
}

export interface ChoiceReading<T> {
  readonly value: T | 'unknown';
  readonly unclear: boolean;
}

const DREAMED =
  /\b(reve(e|es)?|dream(t|ed)?( of)?|ideale?s?|n existe(nt)? pas|inexistante?s?|a creer|imagine(e|es)?|does not exist)\b/;
const EXISTS = /^(oui|yes|existe(nt)?|existante?s?|exists?|existing|disponibles?|deja la)\b/;

/** A cell of the column that asks whether the data exist or are dreamed of. */
export function readExistence(cell: string): ChoiceReading<Existence> {
  const bare = words(cell) || fold(cell);
  if (bare === '' || UNSURE.test(bare) || UNSURE.test(fold(cell))) return { value: 'unknown', unclear: false };
  if (DREAMED.test(bare) || NO.test(bare)) return { value: 'dreamed', unclear: false };
  if (YES.test(bare) || EXISTS.test(bare)) return { value: 'exists', unclear: false };
  return { value: 'unknown', unclear: true };
}

const SOURCE_WORDS: readonly (readonly [Source, RegExp])[] = [
  ['open-data', /\b(open ?data|donnees? (ouvertes?|publiques?))\b/],
  ['reference', /\b(referentiels?|reference( data)?|nomenclatures?)\b/],
  [
    'information-system',
    /\b(systemes? d information|information systems?|si|logiciels?|applications? metiers?|bases? internes?)\b/,
  ],
];

/** A cell of the column that says where the data come from. */
export function readSource(cell: string): ChoiceReading<Source> {
  const bare = words(cell) || fold(cell);
  if (bare === '' || UNSURE.test(bare) || UNSURE.test(fold(cell))) return { value: 'unknown', unclear: false };
  const found = SOURCE_WORDS.filter(([, pattern]) => pattern.test(bare));
  const [only] = found;
  return only && found.length === 1 ? { value: only[0], unclear: false } : { value: 'unknown', unclear: true };
}

/** A cell that says that nobody knows who holds the data. */
export function saysNobodyKnows(cell: string): boolean {
  const bare = words(cell) || fold(cell);
  return (
    UNSURE.test(bare) ||
    UNSURE.test(fold(cell)) ||
    /^(personne|aucune?|nobody|none|a trouver|a identifier|qui)$/.test(bare)
  );
}
