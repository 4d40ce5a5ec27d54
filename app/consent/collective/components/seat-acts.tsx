import { Form } from '@remix-run/react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { TextField } from '~/ui/form/text-field.tsx';
import { messages } from '../messages/board.ts';
import type { SeatView } from '../read-board.server.ts';

export interface SeatActsProps {
  readonly seat: Pick<SeatView, 'id' | 'college' | 'holder'>;
  /** yyyy-mm-dd */
  readonly days: { readonly today: string; readonly last: string };
}

/** What the team may do with a seat: extend it, where testers do not give it, or free it. */
export function SeatActs({ seat, days }: SeatActsProps) {
  const t = useMessages(messages);
  const whose = <span className="visually-hidden"> – {seat.holder ?? t.left}</span>;
  return (
    <>
      {seat.college === 'testers' ? null : (
        <details>
          <summary>
            {t.staff.renew}
            {whose}
          </summary>
          <Form method="post" className="stack">
            <input type="hidden" name="seat" value={seat.id} />
            <TextField
              field={{
                ...{ id: `until-${seat.id}`, name: 'until', required: true },
                ...{ min: days.today, max: days.last, initialValue: days.last },
              }}
              type="date"
              label={t.staff.renewUntil}
            />
            <SubmitButton look="plain" name="intent" value="renew">
              {t.staff.renew}
              {whose}
            </SubmitButton>
          </Form>
        </details>
      )}
      <Form method="post">
        <input type="hidden" name="seat" value={seat.id} />
        <SubmitButton look="quiet" name="intent" value="free">
          {t.staff.freeSeat}
          {whose}
        </SubmitButton>
      </Form>
    </>
  );
}
