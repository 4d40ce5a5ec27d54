import { formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { classNames } from '~/ui/class-names.ts';
import type { DatedMilestone } from '../calendar.ts';
import { messages } from '../messages/overview.ts';

/** Milestones in the order of their dates, as they stand today. */
export function MilestoneList({ milestones, withYear }: { milestones: readonly DatedMilestone[]; withYear?: boolean }) {
  const t = useMessages(messages).calendar;
  const locale = useLocale();
  return (
    <ol className="calendar">
      {milestones.map((milestone) => {
        const { on, state, title, detail, doneOn, daysLate } = milestone;
        const standing = {
          late: t.late(daysLate),
          today: t.today,
          done: doneOn === on ? t.done : t.doneOn(doneOn ?? on),
          'to-come': '',
        }[state];
        const small = [standing, detail ? inLocale(detail, locale) : ''].filter(Boolean).join(', ');
        return (
          <li
            key={`${on} ${title.fr}`}
            className={classNames(state === 'late' && 'is-late', state === 'done' && 'is-past')}
          >
            <time dateTime={on}>
              {formatDate(locale, on, { day: 'numeric', month: 'short', ...(withYear ? { year: 'numeric' } : {}) })}
            </time>
            <span>
              {inLocale(title, locale)}
              {small ? <small>{small}</small> : null}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
