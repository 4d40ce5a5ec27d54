import { z } from 'zod';
import { THEMES } from '~/kit/schema/kit.ts';
import type { Locale } from '~/platform/i18n/messages.ts';
import { ownWords } from '~/platform/i18n/with-text.ts';
import { otherField, readTyped, readTypedLines, typedLines } from '../texts.ts';
import { AGES, type PersonaDocument } from './persona.ts';

const line = z.string().trim().max(300).default('');
const text = z.string().trim().max(2000).default('');

/** What the form of a persona posts. */
export const personaFormSchema = z.object({
  revision: z.coerce.number().int().nonnegative(),
  name: z.string().trim().min(1).max(120),
  age: z.coerce.number().int().min(AGES.from).max(AGES.to),
  theme: z.enum(THEMES),
  digitalEase: z.coerce.number().int().min(1).max(5),
  ...{ line, lineOther: line, lives: text, livesOther: text, work: text, workOther: text },
  ...{ household: text, householdOther: text, relation: text, relationOther: text },
  ...{ needs: text, needsOther: text, brakes: text, brakesOther: text, problems: text, problemsOther: text },
});
export type PersonaForm = z.output<typeof personaFormSchema>;

const TEXTS = ['line', 'lives', 'work', 'household', 'relation'] as const;
const LISTS = ['needs', 'brakes', 'problems'] as const;

export function personaFormOf(document: PersonaDocument, locale: Locale): Record<string, string> {
  const { name, age, theme, digitalEase } = document;
  return {
    ...{ name, theme, age: String(age), digitalEase: String(digitalEase) },
    ...Object.fromEntries(
      TEXTS.flatMap((part) => [
        [part, document[part][locale]],
        [otherField(part), ownWords(document[part], locale)],
      ]),
    ),
    ...Object.fromEntries(
      LISTS.flatMap((part) => {
        const { own, other } = typedLines(document[part], locale);
        return [
          [part, own],
          [otherField(part), other],
        ];
      }),
    ),
  };
}

/** The persona that the form says; `before` is what it was, so that translations follow their lines. */
export function personaOfForm(form: PersonaForm, before: PersonaDocument, locale: Locale): PersonaDocument {
  const { name, age, theme, digitalEase } = form;
  const typed = (part: (typeof TEXTS)[number]) => readTyped(locale, form[part], form[otherField(part)]);
  const list = (part: (typeof LISTS)[number]) =>
    readTypedLines(before[part], locale, { own: form[part], other: form[otherField(part)] });
  return {
    ...{ name, age, theme, digitalEase },
    ...{ line: typed('line'), lives: typed('lives'), work: typed('work') },
    ...{ household: typed('household'), relation: typed('relation') },
    ...{ needs: list('needs'), brakes: list('brakes'), problems: list('problems') },
  };
}
