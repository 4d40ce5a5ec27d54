import { inLocale, type Locale } from '~/platform/i18n/messages.ts';
import { getSelector } from './load-selector.server.ts';

/** A question as people read it. */
export interface AskedQuestion {
  readonly key: string;
  readonly title: string;
  /** Why it counts as it does. */
  readonly why: string;
  readonly proposed: number;
  readonly options: readonly { readonly key: string; readonly title: string }[];
}

/** The questionnaire in one language. */
export function askedQuestions(locale: Locale): AskedQuestion[] {
  return getSelector().questions.map(({ key, title, why, weight, options }) => ({
    ...{ key, proposed: weight },
    title: inLocale(title, locale),
    why: inLocale(why, locale),
    options: options.map((option) => ({ key: option.key, title: inLocale(option.title, locale) })),
  }));
}
