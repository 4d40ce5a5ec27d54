import type { z } from 'zod';
import type { Bilingual, Locale } from '~/platform/i18n/messages.ts';
import { withText } from '~/platform/i18n/with-text.ts';
import type { StressDocument } from '../design/design.ts';
import type { stressFormSchema } from './stress-form.ts';

type StressForm = z.output<typeof stressFormSchema>;

/** What a stress test says after somebody wrote in one language; an obstacle of the kit keeps its two names. */
export function fromForm(
  before: StressDocument | undefined,
  form: StressForm,
  { locale, kitTitle }: { locale: Locale; kitTitle: Bilingual | undefined },
): StressDocument {
  const first = before ?? (kitTitle ? { title: kitTitle } : undefined);
  return {
    title: first?.title[locale] === form.title ? first.title : withText(first?.title, locale, form.title),
    hit: withText(before?.hit, locale, form.hit),
    guard: withText(before?.guard, locale, form.guard),
    path: withText(before?.path, locale, form.path),
  };
}
