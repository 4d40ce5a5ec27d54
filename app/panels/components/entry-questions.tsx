import type { DeclaredField } from '~/pilots/definition.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { ChoiceCards } from '~/ui/form/choice-cards.tsx';
import { TextField } from '~/ui/form/text-field.tsx';
import { messages } from '../messages/entry.ts';
import { entryField } from '../read-entry-form.ts';

export interface EntryQuestionsProps {
  readonly questions: readonly DeclaredField[];
  /** What was typed before, by question. */
  readonly typed: Readonly<Record<string, string | string[]>>;
  /** Questions to look at again, because they have no answer or none that makes sense. */
  readonly missing: readonly string[];
}

/** What is asked at the door of a panel, all on one page. */
export function EntryQuestions({ questions, typed, missing }: EntryQuestionsProps) {
  const locale = useLocale();
  const t = useMessages(messages);
  return (
    <>
      {questions.map(({ key, kind, title, help, unit, options = [], min, max }) => {
        const field = {
          ...{ id: `entree-${key}`, name: entryField(key), required: kind !== 'choices' },
          initialValue: typed[key],
          errors: missing.includes(key) ? [t.answer] : undefined,
        };
        const label = unit ? `${inLocale(title, locale)} (${inLocale(unit, locale)})` : inLocale(title, locale);
        const hint = help ? inLocale(help, locale) : kind === 'choices' ? t.several : undefined;
        if (kind === 'choice' || kind === 'choices') {
          const shown = options.map(({ key: value, title: name, detail }) => ({
            ...{ value, label: inLocale(name, locale) },
            hint: detail ? inLocale(detail, locale) : undefined,
          }));
          return <ChoiceCards key={key} {...{ field, label, hint }} options={shown} multiple={kind === 'choices'} />;
        }
        const range = min !== undefined && max !== undefined ? t.between(min, max) : undefined;
        return (
          <TextField key={key} {...{ field, label }} hint={hint ?? range} inputMode="numeric" autoComplete="off" />
        );
      })}
    </>
  );
}

/** The same answers, carried to the next page without being kept anywhere. */
export function CarriedAnswers({ typed }: Pick<EntryQuestionsProps, 'typed'>) {
  return Object.entries(typed).flatMap(([key, value]) =>
    [value].flat().map((one) => <input key={`${key} ${one}`} type="hidden" name={entryField(key)} value={one} />),
  );
}
