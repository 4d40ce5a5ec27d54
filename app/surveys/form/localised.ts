import { z } from 'zod';
import type { Bilingual } from '~/platform/i18n/messages.ts';

/** No text of a form is longer, in characters. */
const LONGEST_TEXT = 4000;
const words = z.string().max(LONGEST_TEXT);

/** As SurveyJS writes a text: the same in every language, or by language, `default` standing for those not named. */
export const localisedSchema = z.union([
  words,
  z.record(z.string().regex(/^(default|[a-z]{2}(-[A-Za-z]{2,4})?)$/), words),
]);
export type Localised = z.infer<typeof localisedSchema>;

/** A text of a form in our two languages; one that was not translated stands for the other. Null where there is none. */
export function bilingualOf(text: Localised | undefined): Bilingual | null {
  if (text === undefined) return null;
  if (typeof text === 'string') return text.trim() ? { fr: text, en: text } : null;
  const { fr, en, default: other } = text;
  const [first] = Object.values(text).filter((one) => one.trim());
  if (first === undefined) return null;
  return { fr: fr || other || first, en: en || other || first };
}

/** What `bilingualOf` had to borrow from another language, if anything. */
export function missingLanguages(text: Localised | undefined): ('fr' | 'en')[] {
  if (text === undefined) return [];
  if (typeof text === 'string') return text.trim() ? ['fr', 'en'] : [];
  return (['fr', 'en'] as const).filter((locale) => !text[locale]?.trim());
}
