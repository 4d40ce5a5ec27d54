import { clean, cleanLine, fold } from '../text.ts';
import { saysNobodyKnows } from './cell-words.ts';

const LEGAL_FORMS = new Set(
  'sa sas sasu sarl eurl scop scic snc sci gie epic spl sem semop inc ltd llc plc gmbh ag'.split(' '),
);
const ARTICLES = new Set(['le', 'la', 'les', 'l', 'un', 'une', 'the']);

/**
 * What makes two names the same holder: folded words, without legal form, leading article, or an abbreviation in
 * brackets that repeats the initials. « La Poste S.A. » → « poste », « Caisse d'allocations familiales (CAF) » →
 * « caisse d allocations familiales ».
 */
export function holderKey(name: string): string {
  const long = abbreviated(name)?.long ?? name;
  const tokens = fold(long)
    .replace(/\b(?:\p{L}\.){2,}/gu, (letters) => letters.replaceAll('.', ''))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((token) => token !== '');
  const [first, ...others] = tokens;
  const bare = first !== undefined && ARTICLES.has(first) && others.length > 0 ? others : tokens;
  const kept = bare.filter((token) => !LEGAL_FORMS.has(token));
  return (kept.length > 0 ? kept : bare).join(' ') || fold(name);
}

/** « Électricité de France (EDF) » or « EDF (Électricité de France) » → both names; undefined for other brackets. */
export function abbreviated(name: string): { long: string; short: string } | undefined {
  const match = /^(?<outside>[^()]+)\((?<inside>[^()]+)\)\s*$/.exec(name);
  const outside = match?.groups?.outside?.trim() ?? '';
  const inside = match?.groups?.inside?.trim() ?? '';
  if (isAbbreviation(inside, outside)) return { long: outside, short: inside };
  if (isAbbreviation(outside, inside)) return { long: inside, short: outside };
  return undefined;
}

/** A short word in capitals (a small letter may slip in: DGFiP) which are, in order, initials of `long`, from the first on. */
function isAbbreviation(short: string, long: string): boolean {
  if (!/^\p{Lu}[\p{L}.&]{1,9}$/u.test(short)) return false;
  const letters = fold(short.replace(/[^\p{Lu}]/gu, ''));
  const initials = fold(long)
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => word[0] ?? '')
    .filter((initial) => initial !== '');
  if (letters.length < 2 || initials[0] !== letters[0]) return false;
  let at = 0;
  for (const initial of initials) if (initial === letters[at]) at++;
  return at === letters.length;
}

/** One name as it is kept: on one line, without a bullet in front. */
export function cleanHolder(name: string): string {
  return cleanLine(name)
    .replace(/^(?:[-–—•*·▪]\s+)+/u, '')
    .replace(/^[,;\s]+|[,;\s]+$/g, '');
}

/** A list typed one per line (or with semicolons): nothing else separates. */
export function readHolderLines(text: string): string[] {
  return distinct(clean(text).split(/[;\n]/));
}

export function distinct(names: readonly string[]): string[] {
  const kept = new Map<string, string>();
  for (const name of names.map(cleanHolder)) {
    if (name === '' || saysNobodyKnows(name)) continue;
    const key = holderKey(name);
    if (!kept.has(key)) kept.set(key, name);
  }
  return [...kept.values()];
}

const CONJUNCTION = /\s+(?:et|and|ou|or|&)\s+/i;

/**
 * The parts of a cell that are surely apart: semicolons, line breaks, commas, slashes, plus signs. A cell that ends in a
 * semicolon is a list by semicolons only: that is how a name holding a comma or an « et » is exported.
 * Brackets, web addresses and « 24/7 » stay whole, as does « eau, de l'énergie ».
 */
export function hardParts(cell: string): { parts: string[]; explicit: boolean } {
  const text = clean(cell);
  const explicit = /;$/.test(text);
  const outer = text.split(/[;\n]/);
  const parts = explicit ? outer : outer.flatMap(splitSoft);
  return { parts: parts.map(cleanHolder).filter((part) => part !== ''), explicit };
}

function splitSoft(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '(') depth++;
    if (character === ')') depth = Math.max(0, depth - 1);
    if (depth > 0 || !separates(text, at)) continue;
    parts.push(text.slice(start, at));
    start = at + 1;
  }
  parts.push(text.slice(start));
  return parts.map((part, i) => (i === 0 ? part : part.replace(/^\s*(?:et|and|ou|or)\s+/i, '')));
}

/** How far around a sign its neighbours are looked at. */
const AROUND = 40;

function separates(text: string, at: number): boolean {
  const sign = text[at];
  if (sign !== ',' && sign !== '+' && sign !== '/') return false;
  const before = text.slice(Math.max(0, at - AROUND), at);
  const after = text.slice(at + 1, at + 1 + AROUND);
  // « de l'eau, de l'énergie » goes on with the same name.
  if (sign === ',') return !/^\s*(?:(?:de|du|des)\s|d['’])/u.test(after);
  if (sign === '+') return /\s$/.test(before) && /^\s/.test(after);
  if (/:\/?$/.test(before) || /^\//.test(after) || /(https?:|www\.)\S*$/i.test(before)) return false;
  const left = /(\S+)\s*$/.exec(before)?.[1] ?? '';
  const right = /^\s*(\S+)/.exec(after)?.[1] ?? '';
  const tight = /\S$/.test(before) && /^\S/.test(after);
  const letter = [...left].length === 1 || [...right].length === 1;
  return !(tight && (letter || (/\d$/.test(left) && /^\d/.test(right)) || fold(right) === 'ou'));
}

/** Names that stand alone somewhere: what « A et B » is compared with. */
export function knownHolders(cells: readonly string[], already: readonly string[] = []): ReadonlySet<string> {
  const known = new Set(already.map(holderKey));
  for (const cell of cells) {
    const { parts, explicit } = hardParts(cell);
    for (const part of parts) {
      if ((explicit || !CONJUNCTION.test(part)) && !saysNobodyKnows(part)) known.add(holderKey(part));
      const short = abbreviated(part)?.short;
      if (short) known.add(holderKey(short));
    }
  }
  return known;
}

/**
 * The holders of one cell. « X et Y » is cut only where the pieces stand alone elsewhere: « Eau et Assainissement » stays
 * whole. `joined` when one piece is known and another is not, so that somebody should look.
 */
export function splitHolders(cell: string, known: ReadonlySet<string>): { holders: string[]; joined: boolean } {
  const { parts, explicit } = hardParts(cell);
  if (explicit) return { holders: distinct(parts), joined: false };
  let joined = false;
  const names = parts.flatMap((part) => {
    if (known.has(holderKey(part))) return [part];
    const cut = cutConjunctions(part, known);
    joined ||= cut.unknown;
    return cut.names;
  });
  return { holders: distinct(names), joined };
}

function cutConjunctions(part: string, known: ReadonlySet<string>): { names: string[]; unknown: boolean } {
  const pieces = part.split(new RegExp(`(${CONJUNCTION.source})`, 'i'));
  const count = (pieces.length + 1) / 2;
  if (count < 2 || count > 6) return { names: [part], unknown: false };
  let best: { names: string[]; strange: number } | undefined;
  // Each of the count - 1 conjunctions either cuts or belongs to a name.
  for (let cuts = 1; cuts < 2 ** (count - 1); cuts++) {
    const names = [pieces[0] ?? ''];
    for (let i = 1; i < count; i++) {
      const name = pieces[2 * i] ?? '';
      if (cuts & (1 << (i - 1))) names.push(name);
      else names[names.length - 1] += `${pieces[2 * i - 1]}${name}`;
    }
    const strange = names.filter((name) => !known.has(holderKey(name))).length;
    if (!best || strange < best.strange) best = { names, strange };
  }
  if (!best || best.strange === best.names.length) return { names: [part], unknown: false };
  return { names: best.names, unknown: best.strange > 0 };
}

/** One cell that `splitHolders` reads back as exactly these names. */
export function joinHolders(names: readonly string[]): string {
  const list = names.join(' ; ');
  return names.some((name) => /[,/+]/.test(name) || CONJUNCTION.test(name)) ? `${list} ;` : list;
}
