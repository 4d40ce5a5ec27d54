import { Form } from '@remix-run/react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { Callout } from '~/ui/callout.tsx';
import { CheckboxField } from '~/ui/form/checkbox-field.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { TextField } from '~/ui/form/text-field.tsx';
import { messages } from '../messages/join.ts';

/** What the page answers to a form that could not be taken. */
export interface JoinAnswer {
  readonly errors: { readonly name?: string; readonly email?: string; readonly adult?: string };
  readonly kept: { readonly name: string; readonly email: string; readonly adult: boolean };
  /** Why the link did not enrol, in words. */
  readonly refused: string | null;
}

/** What one is called, an address if one likes, and being an adult. Checked by the browser, then by the server. */
export function JoinForm({ answer }: { answer: JoinAnswer | undefined }) {
  const t = useMessages(messages);
  const list = (error: string | undefined) => (error ? [error] : undefined);
  const { errors = {}, kept } = answer ?? {};
  return (
    <Form method="post" className="section stack">
      <h2>{t.formTitle}</h2>
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
      <TextField
        field={{ id: 'email', name: 'email', required: false, errors: list(errors.email), initialValue: kept?.email }}
        type="email"
        label={t.email}
        hint={t.emailHint}
        autoComplete="email"
      />
      <CheckboxField
        field={{ id: 'adult', name: 'adult', required: true, errors: list(errors.adult), initialValue: kept?.adult }}
        label={t.adult}
      />
      <SubmitButton large wide>
        {t.submit}
      </SubmitButton>
      <p className="aside">{t.free}</p>
    </Form>
  );
}
