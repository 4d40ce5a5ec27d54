import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { Figure } from '~/ui/figure.tsx';
import { Segmented } from '~/ui/segmented.tsx';
import type { RetentionFigure as RetentionFigureData } from '../describe-retention.ts';
import { filterHref } from '../filter.ts';
import { type RetentionFinding, retentionFinding } from '../findings.ts';
import { pageMessages } from '../messages/page.ts';
import { retentionMessages } from '../messages/retention.ts';
import type { RetentionMeasure, RetentionRow } from '../retention.ts';
import type { ResearchView } from '../view.ts';
import { useFigureLinks } from './figure-links.ts';
import { HeatMap } from './heat-map.tsx';
import styles from './research.module.css';
import { RetentionNumbers } from './retention-numbers.tsx';

/** Columns beyond these would be too narrow to read: only every fourth period is drawn. */
const PERIODS_DRAWN = 12;
const ROWS_DRAWN = 12;

export interface RetentionFigureProps {
  readonly view: ResearchView;
  /** The address that its switches lead to: the page it stands on. */
  readonly base: string;
  /** With every way of cutting it; else by week since the first use only. */
  readonly isWhole?: boolean;
}

export function RetentionFigure({ view, base, isWhole = false }: RetentionFigureProps) {
  const t = useMessages(retentionMessages);
  const page = useMessages(pageMessages);
  const { engagement, filter } = view;
  const figure = engagement.retention[filter.measure];
  const { rows, periods, left } = drawnPart(figure);
  const links = useFigureLinks(view, 'retention');
  const isDrawn = periods.length > 0;
  const isTogether = engagement.panelKey !== null && figure.panelKey === null;
  const isOther = engagement.audience === 'other';
  return (
    <Figure
      className={`${styles.figure} ${styles.narrow}`}
      title={titleOf(retentionFinding(figure, isOther), t, figure, filter.measure)}
      sentence={
        isDrawn
          ? `${t.sentence[figure.start][filter.measure][figure.unit]}${isTogether ? ` ${page.together}` : ''}`
          : isOther
            ? undefined
            : t.waiting[figure.unit]
      }
      legend={<Switches view={view} base={base} isWhole={isWhole} />}
      plot={
        isDrawn ? (
          <>
            <HeatMap rows={rows} periods={periods} unit={figure.unit} isRecurring={figure.start === 'recurring'} />
            <Key />
            {left.rows > 0 || left.periods > 0 ? (
              <p className="aside">
                {left.rows > 0 ? t.lastRows(ROWS_DRAWN, figure.cohorts.length) : null}{' '}
                {left.periods > 0 ? t.someColumns : null}
              </p>
            ) : null}
          </>
        ) : null
      }
      numbers={isDrawn ? <RetentionNumbers rows={rows} periods={periods} figure={figure} /> : undefined}
      downloads={isDrawn ? links.downloads : []}
      links={links.links}
    />
  );
}

/** What of it is drawn: everyone, the latest cohorts, and not all of the periods when they are many. */
export function drawnPart({ everyone, cohorts, periods }: RetentionFigureData): {
  rows: RetentionRow[];
  periods: number[];
  left: { rows: number; periods: number };
} {
  const drawn = periods.filter((period) => period <= PERIODS_DRAWN || period % 4 === 0).slice(0, 2 * PERIODS_DRAWN);
  const shown = cohorts.slice(-ROWS_DRAWN);
  return {
    rows: [everyone, ...shown],
    periods: drawn,
    left: { rows: cohorts.length - shown.length, periods: periods.length - drawn.length },
  };
}

function titleOf(
  finding: RetentionFinding,
  t: typeof retentionMessages.fr,
  { unit }: RetentionFigureData,
  measure: RetentionMeasure,
): string {
  if (finding.kind === 'withheld') return t.finding.withheld;
  if (finding.kind === 'too-early') return t.finding.tooEarly;
  if (finding.kind === 'almost-all') return t.finding.almostAll(finding.period, unit);
  const fraction = t.fractions[finding.fraction];
  return measure === 'rolling'
    ? t.finding.gone(finding.period, unit, fraction)
    : t.finding.away(finding.period, unit, fraction);
}

function Switches({ view: { engagement, filter }, base, isWhole = false }: RetentionFigureProps) {
  const t = useMessages(retentionMessages);
  const isResearcher = engagement.audience === 'researcher';
  const hasCohorts = isResearcher && filter.start === 'first-time';
  return (
    <div className={styles.switches}>
      <Segmented
        label={t.measure}
        options={(['classic', 'rolling'] as const).map((measure) => ({
          label: t[measure],
          href: filterHref(base, filter, { measure }),
          current: filter.measure === measure,
        }))}
      />
      {isResearcher && isWhole ? (
        <>
          <Segmented
            label={t.unit}
            options={(['day', 'week', 'month'] as const).map((unit) => ({
              label: t.units[unit],
              href: filterHref(base, filter, { unit }),
              current: filter.unit === unit,
            }))}
          />
          <Segmented
            label={t.start}
            options={(['first-time', 'recurring'] as const).map((start) => ({
              label: t.starts[start],
              href: filterHref(base, filter, { start }),
              current: filter.start === start,
            }))}
          />
        </>
      ) : null}
      {hasCohorts ? (
        <Segmented
          label={t.period}
          options={(isWhole ? (['week', 'fortnight', 'month'] as const) : (['fortnight', 'month'] as const)).map(
            (cohortPeriod) => ({
              label: t.cohorts[cohortPeriod],
              href: filterHref(base, filter, { cohortPeriod }),
              current: filter.cohortPeriod === cohortPeriod,
            }),
          )}
        />
      ) : null}
    </div>
  );
}

function Key() {
  const t = useMessages(retentionMessages);
  return (
    <p className="key">
      <span>
        <svg viewBox="0 0 126 18" width="126" height="18" aria-hidden="true" className={styles.swatch}>
          {[1, 2, 3, 4, 5, 6, 7].map((shade) => (
            <rect key={shade} x={(shade - 1) * 18} width="17" height="18" fill={`var(--seq-${shade})`} />
          ))}
        </svg>
        {t.key}
      </span>
      <span>
        <svg viewBox="0 0 18 18" width="18" height="18" aria-hidden="true" className={styles.swatch}>
          <rect x="1" y="1" width="16" height="16" fill="none" stroke="var(--edge)" strokeWidth="1.5" />
        </svg>
        {t.void}
      </span>
    </p>
  );
}
