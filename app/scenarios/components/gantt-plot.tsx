import { useEffect, useRef } from 'react';
import { formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { type Bilingual, inLocale } from '~/platform/i18n/messages.ts';
import { classNames } from '~/ui/class-names.ts';
import { GANTT, type GanttLayout, type GanttMilestone, type GanttRow, LONGEST_LABEL } from '../gantt/lay-out-gantt.ts';
import { messages } from '../messages/calendar.ts';
import { messages as choices } from '../messages/choices.ts';
import styles from './gantt.module.css';

const MOST_MONTHS = 14;
/** When only some months are named, one beside the first of a year would run into its label. */
const besideStrong = (months: GanttLayout['months'], index: number, every: number): boolean =>
  every > 1 && Boolean(months[index - 1]?.strong || months[index + 1]?.strong);
const cut = (text: string, longest: number): string =>
  text.length > longest ? `${text.slice(0, longest - 1).trimEnd()}…` : text;

/** Of the width that shows: past it, today has nothing beside it. */
const SEEN = 0.85;
/** Where it is wider than the screen, the picture opens on today, a little of the past beside it. */
function useTodayInView(todayX: number | null) {
  const picture = useRef<SVGSVGElement>(null);
  useEffect(() => {
    const box = picture.current?.parentElement;
    if (!box || todayX === null || box.scrollWidth <= box.clientWidth) return;
    const today = (todayX / GANTT.width) * box.scrollWidth;
    // Where today shows already, the names of the rows stay whole.
    if (today > box.clientWidth * SEEN) box.scrollLeft = today - box.clientWidth / 3;
  }, [todayX]);
  return picture;
}

/** Bars by package, done and to do; milestones with what they may slip; today. */
export function GanttPlot({ layout, today }: { layout: GanttLayout; today: string }) {
  const t = useMessages(messages);
  const locale = useLocale();
  const { height, months, rows, todayX } = layout;
  const picture = useTodayInView(todayX);
  const bottom = height - 36;
  const every = Math.ceil(months.length / MOST_MONTHS);
  const short = (day: string, strong: boolean) =>
    formatDate(locale, day, strong ? { month: 'short', year: '2-digit' } : { month: 'short' });
  return (
    <svg
      ref={picture}
      className={styles.plot}
      viewBox={`0 0 ${GANTT.width} ${height}`}
      role="img"
      aria-label={t.picture}
    >
      {months.map(({ x, day, strong }, index) => (
        <g key={day}>
          <path className="grid" d={`M${x} ${GANTT.top - 8}V${bottom}`} />
          {strong || (index % every === 0 && !besideStrong(months, index, every)) ? (
            <text className={strong ? 'strong' : 'tick'} x={x + 6} y={GANTT.top - 18}>
              {short(day, strong)}
            </text>
          ) : null}
        </g>
      ))}
      <path className={styles.axis} d={`M0 ${GANTT.top - 8}H${GANTT.width}`} />
      {rows.map((row) => (
        <Row key={row.key} row={row} />
      ))}
      {todayX === null ? null : (
        <Today x={todayX} bottom={bottom} label={formatDate(locale, today, { day: 'numeric', month: 'long' })} />
      )}
    </svg>
  );
}

function Row({ row }: { row: GanttRow }) {
  const t = useMessages(messages);
  const words = useMessages(choices);
  const locale = useLocale();
  const { y, height, bar, milestones } = row;
  const name = inLocale(row.title, locale) || (row.kind ? words.packageKinds[row.kind] : t.others);
  const top = y + 6;
  return (
    <g>
      <text className="strong" x={0} y={top + 17}>
        <title>{name}</title>
        {cut(name, 25)}
      </text>
      {bar ? (
        <>
          <rect className={styles.bar} x={bar.x} y={top} width={bar.width} height={GANTT.barHeight} />
          <rect className={styles.done} x={bar.x} y={top} width={bar.done} height={GANTT.barHeight} />
        </>
      ) : null}
      {milestones.map((one) => (
        <Diamond key={one.id} one={one} top={top} />
      ))}
      <path className="grid" d={`M0 ${y + height - 2}H${GANTT.width}`} />
    </g>
  );
}

function Diamond({ one, top }: { one: GanttMilestone; top: number }) {
  const locale = useLocale();
  const middle = top + GANTT.barHeight / 2;
  const tight = one.state === 'tight' || one.state === 'late';
  const label = (title: Bilingual): string => inLocale(title, locale);
  return (
    <g>
      <title>{label(one.title)}</title>
      {one.slackX > one.x + 12 ? (
        <path
          className={styles.whisker}
          d={`M${one.x} ${middle}H${one.slackX}M${one.slackX} ${middle - 7}V${middle + 7}`}
        />
      ) : null}
      <path className={tight ? styles.tight : styles.milestone} d={`M${one.x} ${middle - 12}l12 12-12 12-12-12z`} />
      <text
        className={classNames(styles.label, tight && styles.alarm)}
        x={one.labelX}
        y={top + GANTT.barHeight + 17 + one.line * GANTT.lineHeight}
        textAnchor="middle"
      >
        {cut(label(one.title), LONGEST_LABEL)}
      </text>
    </g>
  );
}

function Today({ x, bottom, label }: { x: number; bottom: number; label: string }) {
  const half = label.length * 4.4 + 10;
  const middle = Math.min(Math.max(x, half), GANTT.width - half);
  return (
    <g>
      <path className={styles.today} d={`M${x} ${GANTT.top - 8}V${bottom}`} />
      <rect className={styles.todayBox} x={middle - half} y={bottom} width={half * 2} height={28} />
      <text className={styles.todayText} x={middle} y={bottom + 19} textAnchor="middle">
        {label}
      </text>
    </g>
  );
}
