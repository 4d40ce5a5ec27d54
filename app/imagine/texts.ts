import { z } from 'zod';
import type { Bilingual, Locale } from '~/platform/i18n/messages.ts';
import { otherLocale, withBoth, withBothLines, withLines } from '~/platform/i18n/with-text.ts';

export const NOTHING: Bilingual = { fr: '', en: '' };

/** A text as stored: in French and in English, equal while not translated. */
export const storedText = (longest: number) =>
  z.strictObject({ fr: z.string().trim().max(longest), en: z.string().trim().max(longest) });

/** The same words in both languages, until somebody translates them. */
export const inBothLocales = (text: string): Bilingual => ({ fr: text, en: text });

export const MOST_LINES = 12;

/** The lines of a text area, without the empty ones; beyond the most that a list holds, they share its last item. */
export function linesOf(text: string): string[] {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length <= MOST_LINES) return lines;
  return [...lines.slice(0, MOST_LINES - 1), lines.slice(MOST_LINES - 1).join(' ')];
}

/** The name of the field that holds the other language of a field. */
export const otherField = <Name extends string>(name: Name): `${Name}Other` => `${name}Other`;

/** What two text areas hold of a list. */
export interface TypedLines {
  readonly own: string;
  readonly other: string;
}

/** A list as its two text areas show it; the other language's is empty while no line is translated. */
export function typedLines(list: readonly Bilingual[], locale: Locale): TypedLines {
  const other = otherLocale(locale);
  const translated = list.some((text) => text.fr !== text.en);
  return {
    own: list.map((text) => text[locale]).join('\n'),
    other: translated ? list.map((text) => text[other]).join('\n') : '',
  };
}

/**
 * A list from its two text areas. When the other language's was not touched, translations follow their lines; when it
 * was, the two are paired line by line.
 */
export function readTypedLines(before: readonly Bilingual[], locale: Locale, typed: TypedLines): Bilingual[] {
  const own = linesOf(typed.own);
  const other = linesOf(typed.other);
  const untouched = other.join('\n') === linesOf(typedLines(before, locale).other).join('\n');
  return untouched ? withLines(before, locale, own) : withBothLines(locale, own, other);
}

export const readTyped = (locale: Locale, own: string, other: string): Bilingual =>
  withBoth(locale, own.trim(), other.trim());
