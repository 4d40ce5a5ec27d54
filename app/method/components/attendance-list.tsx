import { Form } from '@remix-run/react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import type { GuestLine } from '../guests/manage-guests.server.ts';
import { messages } from '../messages/guests.ts';

/** On the day: a box for each person expected, with a finger's room. */
export function AttendanceList({ guests }: { guests: readonly GuestLine[] }) {
  const t = useMessages(messages);
  if (guests.length === 0) return <p>{t.empty}</p>;
  return (
    <Form method="post" className="stack" preventScrollReset>
      <p>{t.attendanceLead}</p>
      {guests.map(({ id, name, organisation, state }) => (
        <label key={`${id} ${state}`} className="check" htmlFor={`came-${id}`}>
          <input type="hidden" name={`was-${id}`} value={state} />
          <input id={`came-${id}`} type="checkbox" name="came" value={id} defaultChecked={state === 'came'} />
          <span>
            {name}
            {organisation ? `, ${organisation}` : ''}
          </span>
        </label>
      ))}
      <p>
        <SubmitButton name="intent" value="attendance">
          {t.saveAttendance}
        </SubmitButton>
      </p>
    </Form>
  );
}
