import type { ActivityOf } from '~/kit/schema/activities.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { answerKey, type WallState } from '../../live/wall-state.ts';
import { messages } from '../../messages/control.ts';
import { messages as seatMessages } from '../../messages/control-seats.ts';
import { AnswerForm } from './answer-form.tsx';

/** Each table's form, to fill in for a table without a phone. */
export function ControlAnswers({ activity, state }: { activity: ActivityOf<'form'>; state: WallState }) {
  const t = useMessages(messages);
  const seats = useMessages(seatMessages);
  const places = state.tables.length > 0 ? state.tables : [undefined];
  return (
    <section className="section stack">
      <h2>{t.answers}</h2>
      {places.map((table) => {
        const where = { activity: activity.key, table: table?.id ?? null };
        const filled = Object.values(state.answers).filter(
          (one) => one.activity === activity.key && one.table === where.table,
        );
        const forms = activity.several ? Math.min(12, filled.length + 1) : 1;
        return (
          <details key={table?.id ?? 'room'} open={places.length === 1}>
            <summary>{table ? seats.table(table.number, table.subject, table.people) : t.room}</summary>
            {Array.from({ length: forms }, (_, index) => index + 1).map((nth) => (
              <AnswerForm
                key={nth}
                activity={activity}
                tableId={where.table}
                nth={nth}
                answer={state.answers[answerKey({ ...where, nth })]}
                isClosed={state.activities[activity.key] === 'closed'}
              />
            ))}
          </details>
        );
      })}
    </section>
  );
}
