import { Form } from '@remix-run/react';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { type Bilingual, inLocale } from '~/platform/i18n/messages.ts';
import { ChoiceCards } from '~/ui/form/choice-cards.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { TextAreaField } from '~/ui/form/text-area-field.tsx';
import { TextField } from '~/ui/form/text-field.tsx';
import { messages } from '../messages/board.ts';
import type { AdmissionTerms } from '../terms.ts';

export interface AdmissionFormProps {
  readonly datasets: readonly { readonly key: string; readonly title: Bilingual }[];
  readonly days: { readonly first: string; readonly last: string };
  /** What was typed and could not be kept. */
  readonly terms: AdmissionTerms | null;
}

/** What a recipient asks of the board, written down as it words it. */
export function AdmissionForm({ datasets, days, terms }: AdmissionFormProps) {
  const t = useMessages(messages).staff;
  const locale = useLocale();
  const until = { min: days.first, max: days.last };
  return (
    <Form method="post" className="section stack">
      <h2>{t.ask}</h2>
      <p>{t.askLead}</p>
      <TextField
        field={{ id: 'name', name: 'name', required: true, maxLength: 120, initialValue: terms?.recipient.name }}
        label={t.recipient}
      />
      <TextAreaField
        field={{ id: 'detail', name: 'detail', required: false, maxLength: 600, initialValue: terms?.recipient.detail }}
        label={t.detail}
        rows={2}
      />
      <TextAreaField
        field={{ id: 'purpose', name: 'purpose', required: true, maxLength: 1500, initialValue: terms?.purpose }}
        label={t.purpose}
        rows={3}
      />
      <ChoiceCards
        field={{ id: 'datasets', name: 'datasets', initialValue: [...(terms?.datasets ?? [])] }}
        label={t.data}
        multiple
        options={datasets.map(({ key, title }) => ({ value: key, label: inLocale(title, locale) }))}
      />
      <TextAreaField
        field={{
          id: 'conditions',
          name: 'conditions',
          required: true,
          maxLength: 3000,
          initialValue: terms?.conditions,
        }}
        label={t.conditions}
        hint={t.conditionsHint}
      />
      <TextField
        field={{ id: 'from', name: 'from', required: true, ...until, initialValue: terms?.from ?? days.first }}
        type="date"
        label={t.from}
      />
      <TextField
        field={{ id: 'until', name: 'until', required: true, ...until, initialValue: terms?.until ?? days.last }}
        type="date"
        label={t.until}
      />
      <SubmitButton name="intent" value="ask">
        {t.save}
      </SubmitButton>
    </Form>
  );
}
