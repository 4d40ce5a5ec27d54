/** What in an open answer may say who somebody is, and where it stands. */
export interface PersonalMark {
  readonly kind: 'mail' | 'phone' | 'name';
  readonly start: number;
  readonly end: number;
}

const PATTERNS: readonly (readonly [PersonalMark['kind'], RegExp])[] = [
  ['mail', /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}/gu],
  // French numbers as people write them, and international ones.
  ['phone', /(?:(?:\+|00)\d{1,3}[ .-]?|\b0)\d(?:[ .-]?\d){7,10}\b/g],
  [
    'name',
    /(?<=\b(?:[Jj]e m['’]appelle|[Mm]on nom est|[Mm]y name is|I am called|[Ss]igné|[Ss]igned)\s)\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)*/gu,
  ],
  [
    'name',
    /\b(?:M\.|MM\.|Mme|Mlle|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Monsieur|Madame)\s\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)*/gu,
  ],
  // Two capitalised words in a row, not at the start of a sentence: a person's name more often than not.
  ['name', /(?<=[\p{Ll},;]\s)\p{Lu}\p{Ll}[\p{L}'’-]*(?:[\s-]\p{Lu}\p{Ll}[\p{L}'’-]*)+/gu],
];

/** In order, those that overlap told as one. It finds what it can: whoever reads looks further. */
export function findPersonal(text: string): PersonalMark[] {
  const found = PATTERNS.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].map(
      (match): PersonalMark => ({ kind, start: match.index, end: match.index + match[0].length }),
    ),
  ).sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: PersonalMark[] = [];
  for (const mark of found) {
    const last = kept.at(-1);
    if (!last || mark.start >= last.end) kept.push(mark);
    else if (mark.end > last.end) kept[kept.length - 1] = { ...last, end: mark.end };
  }
  return kept;
}

/** What stands for what was masked. */
export const MASKED = '[…]';

export function maskFound(text: string): string {
  let out = '';
  let at = 0;
  for (const { start, end } of findPersonal(text)) {
    out += `${text.slice(at, start)}${MASKED}`;
    at = end;
  }
  return out + text.slice(at);
}

/** Whether a text is the answer with parts of it masked and nothing else changed: a mask must not put words in a mouth. */
export function isMaskOf(masked: string, text: string): boolean {
  const pieces = masked.split(MASKED);
  const [first = '', ...rest] = pieces;
  if (!text.startsWith(first)) return false;
  if (rest.length === 0) return first === text;
  let at = first.length;
  const last = rest.pop() ?? '';
  for (const piece of rest) {
    const found = text.indexOf(piece, at);
    if (found === -1) return false;
    at = found + piece.length;
  }
  return text.endsWith(last) && text.length - last.length >= at;
}
