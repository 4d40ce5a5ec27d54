import { Form } from '@remix-run/react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { SelectField } from '~/ui/form/select-field.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { TextField } from '~/ui/form/text-field.tsx';
import { messages } from '../messages/board.ts';
import type { Board } from '../read-board.server.ts';

export interface NameSeatFormProps {
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly colleges: Board['colleges'];
  /** yyyy-mm-dd */
  readonly days: { readonly today: string; readonly last: string };
}

/** Gives a free seat to someone who signs in; nothing when no such seat is free. */
export function NameSeatForm({ people, colleges, days }: NameSeatFormProps) {
  const t = useMessages(messages);
  const free = colleges.filter(({ college, seats, held }) => college !== 'testers' && held.length < seats);
  if (free.length === 0) return null;
  return (
    <Form method="post" className="section stack">
      <h2>{t.staff.name}</h2>
      <SelectField
        field={{ id: 'user', name: 'user', required: true }}
        label={t.staff.who}
        options={people.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SelectField
        field={{ id: 'college', name: 'college', required: true }}
        label={t.staff.college}
        options={free.map(({ college }) => ({ value: college, label: t.colleges[college] }))}
      />
      <TextField
        field={{
          ...{ id: 'seat-until', name: 'until', required: true },
          ...{ min: days.today, max: days.last, initialValue: days.last },
        }}
        type="date"
        label={t.staff.renewUntil}
      />
      <SubmitButton look="plain" name="intent" value="name">
        {t.staff.give}
      </SubmitButton>
    </Form>
  );
}
