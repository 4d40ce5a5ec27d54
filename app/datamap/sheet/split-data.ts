import { clean } from '../text.ts';

/**
 * The precise data that a broad cell may hold: cut at line breaks, « ; », « / », commas, plus signs and conjunctions, outside
 * brackets; « mon forfait (durée, cours pris) » gives its brackets' content. Order is kept, repeats and blanks are not.
 * One piece or none: nothing to split.
 */
export function splitData(text: string): string[] {
  const source = clean(text);
  const inside = bracketList(source);
  const pieces = inside ?? cut(source, SEPARATORS).flatMap((piece) => cut(piece, CONJUNCTIONS));
  const seen = new Set<string>();
  return pieces
    .map((piece) => piece.replace(/^[\s\-–—•*·.:]+|[\s.,:]+$/gu, ''))
    .filter((piece) => piece !== '' && !/^(?:etc|…|\.\.\.)$/i.test(piece) && !seen.has(piece) && seen.add(piece));
}

const SEPARATORS = /\n|;|,|\s\+\s|\s\/\s|(?<=\p{L})\/(?=\p{L}{2})/u;
const CONJUNCTIONS = /\s(?:et|ou|and|or|&)\s/iu;

/** « Forfait de sport (durée, cours payés, cours pris) »: the list is what stands in the brackets. */
function bracketList(text: string): string[] | undefined {
  const match = /^[^()\n;,/]+\((?<list>[^()]+)\)\.?$/u.exec(text);
  const list = (match?.groups?.list ?? '').replace(/^\s*(?:ex(?:emple)?s?|e\.g|i\.e|soit)\s*\.?\s*:?\s*/iu, '');
  const pieces = cut(list, SEPARATORS).flatMap((piece) => cut(piece, CONJUNCTIONS));
  return pieces.length > 1 ? pieces : undefined;
}

/** Cuts at a pattern, but not inside brackets nor in a web address. */
function cut(text: string, pattern: RegExp): string[] {
  const hidden = text.replace(/\([^()]*\)|https?:\S+|www\.\S+/gu, (part) => '\uE000'.repeat(part.length));
  const pieces: string[] = [];
  let from = 0;
  for (const match of hidden.matchAll(new RegExp(pattern.source, `${pattern.flags.replace('g', '')}g`))) {
    pieces.push(text.slice(from, match.index));
    from = match.index + match[0].length;
  }
  return [...pieces, text.slice(from)];
}
