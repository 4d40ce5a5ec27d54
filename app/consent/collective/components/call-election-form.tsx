import { Form } from '@remix-run/react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { TextField } from '~/ui/form/text-field.tsx';
import { messages } from '../messages/elections.ts';

/** The dates of an election, proposed: yyyy-mm-dd. */
export interface CallElectionFormProps {
  readonly days: { readonly today: string; readonly stand: string; readonly vote: string; readonly last: string };
}

/** Calls the testers to elect their seats: the team sets the dates and nothing else. */
export function CallElectionForm({ days }: CallElectionFormProps) {
  const t = useMessages(messages).staff;
  const bounds = { min: days.today, max: days.last, required: true };
  return (
    <Form method="post" className="stack">
      <p>{t.callLead}</p>
      <TextField
        field={{ id: 'stand-until', name: 'standUntil', ...bounds, initialValue: days.stand }}
        type="date"
        label={t.standUntil}
      />
      <TextField
        field={{ id: 'vote-until', name: 'voteUntil', ...bounds, initialValue: days.vote }}
        type="date"
        label={t.voteUntil}
      />
      <TextField
        field={{ id: 'term-until', name: 'termUntil', ...bounds, initialValue: days.last }}
        type="date"
        label={t.termUntil}
      />
      <SubmitButton look="plain" name="intent" value="call-election">
        {t.open}
      </SubmitButton>
    </Form>
  );
}
