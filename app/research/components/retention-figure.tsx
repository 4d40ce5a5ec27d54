import { formatDate, formatNumber, formatPercent } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { Figure } from '~/ui/figure.tsx';
import { Segmented } from '~/ui/segmented.tsx';
import { filterHref } from '../filter.ts';
import { type RetentionFinding, retentionFinding } from '../findings.ts';
import { pageMessages } from '../messages/page.ts';
import { retentionMessages } from '../messages/retention.ts';
import type { RetentionCell, RetentionMeasure, RetentionRow } from '../retention.ts';
import type { ResearchView } from '../view.ts';
import { HeatMap } from './heat-map.tsx';
import styles from './research.module.css';

/** Columns beyond these would be too narrow to read: only every fourth week is drawn, the table has them all. */
const WEEKS_DRAWN = 12;

export function RetentionFigure({ view }: { readonly view: ResearchView }) {
  const t = useMessages(retentionMessages);
  const page = useMessages(pageMessages);
  const { engagement, filter, base } = view;
  const figure = engagement.retention[filter.measure];
  const rows = [figure.everyone, ...figure.cohorts];
  const drawn = figure.weeks.filter((week) => week <= WEEKS_DRAWN || week % 4 === 0);
  const hasWeeks = drawn.length > 0;
  const isTogether = engagement.panelKey !== null && figure.panelKey === null;
  const isOther = engagement.audience === 'other';
  return (
    <Figure
      className={`${styles.figure} ${styles.narrow}`}
      title={titleOf(retentionFinding(figure, isOther), t, filter.measure)}
      sentence={
        hasWeeks
          ? `${t.sentence[filter.measure]}${isTogether ? ` ${page.together}` : ''}`
          : isOther
            ? undefined
            : t.waiting
      }
      legend={<Switches view={view} />}
      plot={
        hasWeeks ? (
          <>
            <HeatMap rows={rows} weeks={drawn} />
            <Key />
          </>
        ) : null
      }
      numbers={hasWeeks ? <RetentionNumbers rows={rows} weeks={figure.weeks} /> : undefined}
      downloads={hasWeeks ? [{ href: filterHref(`${base}/retention.csv`, filter), label: page.csv }] : []}
      links={[{ href: `${base}/fil/retention`, label: page.thread, icon: 'thread' }]}
    />
  );
}

function titleOf(finding: RetentionFinding, t: typeof retentionMessages.fr, measure: RetentionMeasure): string {
  if (finding.kind === 'withheld') return t.finding.withheld;
  if (finding.kind === 'too-early') return t.finding.tooEarly;
  if (finding.kind === 'almost-all') return t.finding.almostAll(finding.week);
  const fraction = t.fractions[finding.fraction];
  return measure === 'rolling' ? t.finding.gone(finding.week, fraction) : t.finding.away(finding.week, fraction);
}

function Switches({ view: { engagement, filter, base } }: { readonly view: ResearchView }) {
  const t = useMessages(retentionMessages);
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
      {engagement.audience === 'researcher' ? (
        <Segmented
          label={t.period}
          options={(['fortnight', 'month'] as const).map((cohortPeriod) => ({
            label: t[cohortPeriod],
            href: filterHref(base, filter, { cohortPeriod }),
            current: filter.cohortPeriod === cohortPeriod,
          }))}
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

function RetentionNumbers({
  rows,
  weeks,
}: {
  readonly rows: readonly RetentionRow[];
  readonly weeks: readonly number[];
}) {
  const t = useMessages(retentionMessages);
  const locale = useLocale();
  return (
    <table className="table">
      <caption>{t.table.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t.table.cohort}</th>
          {weeks.map((week) => (
            <th key={week} scope="col">
              {t.week} {week}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.cohort ?? ''}>
            <th scope="row">
              {row.cohort === null ? t.everyone : formatDate(locale, row.cohort)}
              <br />
              <small>{t.people(formatNumber(locale, row.size), row.size < 2)}</small>
            </th>
            {weeks.map((week) => (
              <td key={week}>
                <Numbers cell={row.cells[week - 1] ?? null} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Numbers({ cell }: { readonly cell: RetentionCell | null }) {
  const page = useMessages(pageMessages);
  const locale = useLocale();
  if (!cell) return <span className="aside">{page.unknown}</span>;
  const bound = (value: number) => formatNumber(locale, Math.round(value * 100));
  return (
    <span className="nowrap">
      <b>{formatPercent(locale, cell.share)}</b>
      <br />
      {bound(cell.interval.lower)}–{formatPercent(locale, cell.interval.upper)}
      <br />
      {cell.retained}/{cell.known}
    </span>
  );
}
