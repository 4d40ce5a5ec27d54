import { slugify } from '~/method/live/slugify.ts';
import { type Bilingual, type Locale, plainText } from '~/platform/i18n/messages.ts';
import { withLines, withText } from '~/platform/i18n/with-text.ts';
import { NOTHING } from '../empty-document.ts';

/** What a field shows: the words of one's own language, typeset; sent back as they are, they change nothing. */
export const typed = (text: Bilingual | undefined, locale: Locale): string => plainText(text?.[locale] ?? '', locale);

/** A text that may be left out: absent once both languages are empty. */
export function withOptional(old: Bilingual | undefined, locale: Locale, value: string): Bilingual | undefined {
  const text = withText(old ?? NOTHING, locale, value);
  return text.fr === '' && text.en === '' ? undefined : text;
}

const linesOf = (value: string): string[] => value.split('\n').flatMap((line) => line.trim() || []);

/** A list shown one a line, and typed again. */
export const typedLines = (texts: readonly Bilingual[], locale: Locale): string =>
  texts.map((text) => typed(text, locale)).join('\n');

export const withTyped = (old: readonly Bilingual[], locale: Locale, value: string): Bilingual[] =>
  withLines(old, locale, linesOf(value));

/** A key made of a title that none of the others has. */
export function newKey(title: string, taken: readonly (string | undefined)[], fallback: string): string {
  const base = slugify(title, 50) || fallback;
  for (let n = 1; ; n += 1) {
    const key = n === 1 ? base : `${base}-${n}`;
    if (!taken.includes(key)) return key;
  }
}
