import type { SubmissionResult } from '@conform-to/react';
import { Form, Link } from '@remix-run/react';
import type { DeclaredAnswers } from '~/pilots/declared-answers.ts';
import type { DeclaredField } from '~/pilots/definition.ts';
import { formatNumber } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale, type Locale } from '~/platform/i18n/messages.ts';
import { FormErrors } from '~/ui/form/form-errors.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { messages } from '../messages/description.ts';
import { DescriptionField } from './description-field.tsx';

export interface DescriptionFormProps {
  readonly fields: readonly DeclaredField[];
  readonly answers: DeclaredAnswers;
  /** What was sent and refused: kept as it was typed, with what to look at again. */
  readonly lastResult: SubmissionResult<string[]> | null;
  /** On the way in: where "later" leads. */
  readonly later: string | null;
}

const FORM = 'description';

/**
 * Every question with its answer, to fill in, correct or leave empty; and a way to erase all of them. The server
 * checks: a phone need not load the checks for so few fields.
 */
export function DescriptionForm({ fields, answers, lastResult, later }: DescriptionFormProps) {
  const locale = useLocale();
  const t = useMessages(messages);
  const typed: Readonly<Record<string, unknown>> = lastResult?.initialValue ?? inForm(fields, answers, locale);
  const errors = lastResult?.error ?? {};
  const failed = lastResult?.status === 'error';
  return (
    <>
      <Form method="post" id={FORM} noValidate className="stack">
        {failed ? (
          <FormErrors
            form={{ id: FORM, status: 'error', allErrors: given(errors) }}
            labels={Object.fromEntries(fields.map(({ key, title }) => [key, inLocale(title, locale)]))}
          />
        ) : null}
        {fields.map((asked) => {
          const { key: name } = asked;
          const field = { id: `${FORM}-${name}`, name, initialValue: typed[name], errors: errors[name] ?? undefined };
          return <DescriptionField key={name} asked={asked} field={field} />;
        })}
        <div className="buttons">
          <SubmitButton wide>{t.save}</SubmitButton>
          {later ? (
            <Link className="button is-plain is-wide" to={later}>
              {t.later}
            </Link>
          ) : null}
        </div>
      </Form>
      {Object.keys(answers).length > 0 ? (
        <details>
          <summary className="as-link">{t.clear}</summary>
          <Form method="post" className="stack">
            <p>{t.clearText}</p>
            <SubmitButton look="danger" wide name="intent" value="clear">
              {t.clearConfirm}
            </SubmitButton>
          </Form>
        </details>
      ) : null}
    </>
  );
}

/** Answers as the fields hold them: numbers as people type them, without a space or comma between thousands. */
function inForm(fields: readonly DeclaredField[], answers: DeclaredAnswers, locale: Locale) {
  return Object.fromEntries(
    fields.map(({ key, kind }) => {
      const answer = answers[key];
      if (kind === 'choices') return [key, typeof answer === 'object' ? [...answer] : []];
      if (typeof answer !== 'number') return [key, typeof answer === 'string' ? answer : ''];
      return [key, formatNumber(locale, answer, { useGrouping: false, maximumFractionDigits: 3 })];
    }),
  );
}

/** Without the fields that have nothing against them. */
function given(errors: Readonly<Record<string, string[] | null>>): Record<string, string[]> {
  return Object.fromEntries(Object.entries(errors).flatMap(([name, found]) => (found ? [[name, found]] : [])));
}
