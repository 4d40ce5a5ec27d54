import { z } from 'zod';
import type { Locale } from '~/platform/i18n/messages.ts';
import { ownWords } from '~/platform/i18n/with-text.ts';
import { otherField, readTyped } from '../texts.ts';
import type { ServiceIdeaDocument } from './idea.ts';

const line = z.string().trim().max(300).default('');
const text = z.string().trim().max(2000).default('');

/** What the form of an idea posts. */
export const ideaFormSchema = z.object({
  revision: z.coerce.number().int().nonnegative(),
  ...{ name: line, nameOther: line, does: z.string().trim().min(1).max(2000), doesOther: text },
  ...{ also: text, alsoOther: text, usedAs: text, usedAsOther: text, form: line, formOther: line },
  challenge: z.string().trim().max(500).default(''),
  domain: z.string().trim().max(60).default(''),
});
export type IdeaForm = z.output<typeof ideaFormSchema>;

const TEXTS = ['name', 'does', 'also', 'usedAs', 'form'] as const;

export const ideaFormOf = (document: ServiceIdeaDocument, locale: Locale): Record<string, string> =>
  Object.fromEntries(
    TEXTS.flatMap((name) => [
      [name, document[name][locale]],
      [otherField(name), ownWords(document[name], locale)],
    ]),
  );

/** The idea with what the form says; what a table's form said besides stays. */
export function withIdeaForm(document: ServiceIdeaDocument, form: IdeaForm, locale: Locale): ServiceIdeaDocument {
  const typed = (name: (typeof TEXTS)[number]) => readTyped(locale, form[name], form[otherField(name)]);
  return {
    ...document,
    ...{ name: typed('name'), does: typed('does'), also: typed('also') },
    ...{ usedAs: typed('usedAs'), form: typed('form') },
  };
}
