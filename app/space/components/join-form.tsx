import { Form } from '@remix-run/react';
import { ContactFields, type ContactValues } from '~/panels/components/contact-fields.tsx';
import { CarriedAnswers } from '~/panels/components/entry-questions.tsx';
import type { ContactField, ContactProblem } from '~/panels/contact-preferences.ts';
import { messages as entryMessages } from '~/panels/messages/entry.ts';
import { formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { Callout } from '~/ui/callout.tsx';
import { CheckboxField } from '~/ui/form/checkbox-field.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { TextField } from '~/ui/form/text-field.tsx';
import { messages } from '../messages/join.ts';

/** What the page answers to a form that could not be taken. */
export interface JoinAnswer {
  readonly errors: { readonly name?: string; readonly adult?: string };
  readonly contact: Readonly<Partial<Record<ContactField, ContactProblem>>>;
  readonly kept: ContactValues & { readonly name: string; readonly adult: boolean };
  /** Why the link did not enrol, in words. */
  readonly refused: string | null;
}

export interface JoinFormProps {
  readonly answer: JoinAnswer | undefined;
  /** What was answered at the door, carried along. */
  readonly typed: Readonly<Record<string, string | string[]>>;
  /** The day (yyyy-mm-dd) after which seats are drawn; undefined where they are for the first who come. */
  readonly drawOn: string | undefined;
}

/** What one is called, how to be reached, and being an adult. Checked by the browser, then by the server. */
export function JoinForm({ answer, typed, drawOn }: JoinFormProps) {
  const t = useMessages(messages);
  const e = useMessages(entryMessages);
  const locale = useLocale();
  const list = (error: string | undefined) => (error ? [error] : undefined);
  const { errors = {}, kept } = answer ?? {};
  const asked = Object.keys(typed).length > 0;
  const nobody: ContactValues = { email: null, phone: null, address: null, way: 'mail', hours: 'any', locale };
  return (
    <Form method="post" className="section stack">
      {asked ? <h1>{e.eligible}</h1> : <h2>{t.formTitle}</h2>}
      {drawOn ? <p>{e.byLot(formatDate(locale, drawOn))}</p> : null}
      <CarriedAnswers typed={typed} />
      {answer?.refused ? <Callout tone="bad" title={answer.refused} role="alert" /> : null}
      <TextField
        field={{
          id: 'name',
          name: 'name',
          required: true,
          maxLength: 80,
          errors: list(errors.name),
          initialValue: kept?.name,
        }}
        label={t.name}
        hint={t.nameHint}
        autoComplete="given-name"
      />
      <ContactFields values={kept ?? nobody} problems={answer?.contact ?? {}} folded />
      <CheckboxField
        field={{ id: 'adult', name: 'adult', required: true, errors: list(errors.adult), initialValue: kept?.adult }}
        label={t.adult}
      />
      <SubmitButton large wide name="intent" value="join">
        {drawOn ? e.ask : t.submit}
      </SubmitButton>
      <p className="aside">{t.free}</p>
    </Form>
  );
}
