import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { type Bilingual, inLocale } from '~/platform/i18n/messages.ts';
import { Figure } from '~/ui/figure.tsx';
import type { CalendarFinding } from '../gantt/calendar-finding.ts';
import type { GanttLayout } from '../gantt/lay-out-gantt.ts';
import type { MilestoneLine } from '../gantt/milestone-lines.ts';
import { messages } from '../messages/calendar.ts';
import styles from './gantt.module.css';
import { GanttList } from './gantt-list.tsx';
import { GanttPlot } from './gantt-plot.tsx';
import { MilestoneTable } from './milestone-table.tsx';

export interface CalendarView {
  readonly finding: CalendarFinding;
  readonly layout: GanttLayout | null;
  readonly lines: readonly MilestoneLine[];
  readonly today: string;
}

/** The calendar of a scenario: what it says, its picture, its table and its files. */
export function GanttFigure({ view, base }: { view: CalendarView; base: string }) {
  const t = useMessages(messages);
  const locale = useLocale();
  const { finding, layout, lines, today } = view;
  const names = (all: readonly Bilingual[], most: number): string => {
    const shown = all.slice(0, most).map((one) => inLocale(one, locale));
    return all.length > most ? `${shown.join(', ')} ${t.andOthers(all.length - most)}` : shown.join(', ');
  };
  const title = {
    empty: () => t.empty,
    overdue: () => t.overdue(names(finding.about, 2)),
    late: () => t.late(names(finding.about, 2)),
    tight: () => t.tight(names(finding.about, 2)),
    holds: () => (finding.toDo === 0 ? t.allDone : t.holds(finding.least)),
  }[finding.kind]();
  const chain = finding.chain.map((one) => inLocale(one, locale)).join(' → ');
  return (
    <Figure
      title={title}
      sentence={
        finding.toDo > 0 ? `${t.figures(finding.withSlack, finding.toDo)} ${t.chain(chain, finding.slack)}` : undefined
      }
      legend={layout ? <Key /> : null}
      plot={
        layout ? (
          <>
            <GanttPlot layout={layout} today={today} />
            <GanttList layout={layout} today={today} />
          </>
        ) : null
      }
      numbers={lines.length > 0 ? <MilestoneTable lines={lines} /> : undefined}
      numbersLabel={t.numbers}
      downloads={
        layout
          ? [
              { href: `${base}/plan/calendrier.ics`, label: t.ics },
              { href: `${base}/plan/calendrier.mmd`, label: t.mermaid },
            ]
          : []
      }
    />
  );
}

function Key() {
  const t = useMessages(messages);
  return (
    <ul className="key">
      <li>
        <svg width="34" height="14" aria-hidden="true">
          <rect className={styles.bar} x="1" y="1" width="32" height="12" />
          <rect className={styles.done} x="1" y="1" width="18" height="12" />
        </svg>
        {t.keyBar}
      </li>
      <li>
        <svg width="36" height="16" aria-hidden="true">
          <path className={styles.whisker} d="M8 8H32M32 3V13" />
          <path className={styles.milestone} d="M8 1l7 7-7 7-7-7z" />
        </svg>
        {t.keyMilestone}
      </li>
      <li>
        <svg width="18" height="18" aria-hidden="true">
          <path className={styles.tight} d="M9 2l7 7-7 7-7-7z" />
        </svg>
        {t.keyTight}
      </li>
    </ul>
  );
}
