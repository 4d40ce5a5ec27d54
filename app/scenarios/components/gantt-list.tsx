import { formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { GANTT, type GanttLayout, type GanttMilestone, type GanttRow } from '../gantt/lay-out-gantt.ts';
import { messages } from '../messages/calendar.ts';
import { messages as choices } from '../messages/choices.ts';
import styles from './gantt.module.css';

/** The calendar on a phone, where its picture does not fit: packages, and their milestones by day. `today`: yyyy-mm-dd. */
export function GanttList({ layout, today }: { layout: GanttLayout; today: string }) {
  return (
    <ul className={styles.list}>
      {layout.rows.map((row) => (
        <Package key={row.key} row={row} todayX={layout.todayX} today={today} />
      ))}
    </ul>
  );
}

function Package({ row, todayX, today }: { row: GanttRow; todayX: number | null; today: string }) {
  const t = useMessages(messages);
  const words = useMessages(choices);
  const locale = useLocale();
  const { startsOn, endsOn, bar, milestones } = row;
  const name = inLocale(row.title, locale) || (row.kind ? words.packageKinds[row.kind] : t.others);
  const day = (on: string) => formatDate(locale, on, { day: 'numeric', month: 'short', year: 'numeric' });
  return (
    <li>
      <h3>{name}</h3>
      {row.kind ? <small>{bar ? t.span(day(startsOn), day(endsOn)) : t.undated}</small> : null}
      {bar ? <Strip bar={bar} todayX={todayX} /> : null}
      {milestones.length > 0 ? (
        <ul>
          {milestones.map((one) => (
            <Milestone key={one.id} one={one} day={day(one.on)} overdue={one.state !== 'done' && one.on < today} />
          ))}
        </ul>
      ) : null}
    </li>
  );
}

/** When a package runs within the whole calendar, how much of it is done, and today. */
function Strip({ bar, todayX }: { bar: NonNullable<GanttRow['bar']>; todayX: number | null }) {
  const span = GANTT.width - GANTT.right - GANTT.left;
  return (
    <svg className={styles.strip} viewBox={`0 0 ${span} 14`} preserveAspectRatio="none" aria-hidden="true">
      <rect className={styles.track} width={span} height="14" />
      <rect className={styles.bar} x={bar.x - GANTT.left} y="1" width={bar.width} height="12" />
      <rect className={styles.done} x={bar.x - GANTT.left} y="1" width={bar.done} height="12" />
      {todayX === null ? null : <rect className={styles.todayBox} x={todayX - GANTT.left} width="8" height="14" />}
    </svg>
  );
}

function Milestone({ one, day, overdue }: { one: GanttMilestone; day: string; overdue: boolean }) {
  const t = useMessages(messages);
  const locale = useLocale();
  const alarm = overdue || one.state === 'tight' || one.state === 'late';
  const planned = one.state === 'slack' ? t.states.slack(one.free) : t.states[one.state];
  const state = overdue ? t.states.overdue : planned;
  return (
    <li>
      <svg viewBox="0 0 18 18" aria-hidden="true">
        <path className={alarm ? styles.tight : styles.milestone} d="M9 2l7 7-7 7-7-7z" />
      </svg>
      <span>
        {inLocale(one.title, locale)}
        <small className={alarm ? styles.alarm : undefined}>
          {day} · {state}
        </small>
      </span>
    </li>
  );
}
