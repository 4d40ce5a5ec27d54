import { inLocale, type Locale } from '~/platform/i18n/messages.ts';
import type { UseCaseDocument } from './use-case.ts';

/** A step of the story in one language, as strips and papers draw it. */
export interface Moment {
  readonly title: string;
  readonly text: string;
  readonly sees?: string;
  readonly retrieved: string[];
  readonly typed: string[];
}

/** The story, each retrieved item in its own words or in those of the need it is picked from. */
export function storyMoments(
  { storyboard, dataNeeds }: UseCaseDocument,
  locale: Locale,
  untitled: (n: number) => string,
): Moment[] {
  const labels = new Map(dataNeeds.map(({ key, label }) => [key, inLocale(label, locale)]));
  return storyboard.map(({ title, text, sees, retrieved, typed }, i) => {
    const seen = inLocale(sees, locale);
    return {
      title: inLocale(title, locale) || untitled(i + 1),
      text: inLocale(text, locale),
      ...(seen ? { sees: seen } : {}),
      retrieved: retrieved
        .map(({ need, text: words }) => inLocale(words, locale) || (labels.get(need ?? '') ?? ''))
        .filter((words) => words !== ''),
      typed: typed.map((words) => inLocale(words, locale)),
    };
  });
}
