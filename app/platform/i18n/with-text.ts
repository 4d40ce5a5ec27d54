import { type Bilingual, type Locale, plainText } from './messages.ts';

export const otherLocale = (locale: Locale): Locale => (locale === 'fr' ? 'en' : 'fr');

/** Nobody gave the other language words of its own yet. */
export const isUntranslated = (text: Bilingual): boolean => text.fr === text.en;

/** Whether this is what a field shows of a text: its words, typeset. */
const isShown = (text: Bilingual, locale: Locale, value: string): boolean =>
  text[locale] === value || plainText(text[locale], locale) === value;

const inBoth = (locale: Locale, own: string, other: string): Bilingual =>
  locale === 'fr' ? { fr: own, en: other } : { fr: other, en: own };

/**
 * A text after somebody typed `value` in their own language: the other language follows until it was given words of
 * its own, and is then left alone.
 */
export function withText(old: Bilingual | undefined, locale: Locale, value: string): Bilingual {
  if (old && isShown(old, locale, value)) return old;
  return inBoth(locale, value, old === undefined || isUntranslated(old) ? value : old[otherLocale(locale)]);
}

/** A text typed in both languages at once; the other language left empty follows. */
export const withBoth = (locale: Locale, own: string, other: string): Bilingual =>
  inBoth(locale, own, other === '' ? own : other);

/** What a field for the other language shows: its own words, or nothing while it follows. */
export const ownWords = (text: Bilingual, locale: Locale): string =>
  isUntranslated(text) ? '' : text[otherLocale(locale)];

/**
 * A list after somebody typed its lines again in their own language. A line that was there keeps its translation,
 * wherever it moved; a line reworded in its place too; a new one is not translated yet.
 */
export function withLines(old: readonly Bilingual[], locale: Locale, lines: readonly string[]): Bilingual[] {
  const left = [...old];
  const kept = lines.map((line) => {
    const at = left.findIndex((text) => isShown(text, locale, line));
    return at < 0 ? undefined : left.splice(at, 1)[0];
  });
  const sameLength = lines.length === old.length;
  return lines.map((line, i) => {
    const before = old[i];
    const reworded = sameLength && before && left.includes(before) ? before : undefined;
    return kept[i] ?? withText(reworded, locale, line);
  });
}

/** A list typed in both languages, line by line; lines that the other language lacks follow. */
export const withBothLines = (locale: Locale, own: readonly string[], other: readonly string[]): Bilingual[] =>
  own.map((line, i) => withBoth(locale, line, other[i] ?? ''));
