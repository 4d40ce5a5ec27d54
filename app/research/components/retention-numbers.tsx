import { formatDate, formatNumber, formatPercent } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import type { RetentionFigure } from '../describe-retention.ts';
import { pageMessages } from '../messages/page.ts';
import { retentionMessages } from '../messages/retention.ts';
import type { RetentionCell, RetentionRow } from '../retention.ts';

/** The numbers under the heat map, cell by cell. */
export function RetentionNumbers({
  rows,
  periods,
  figure,
}: {
  readonly rows: readonly RetentionRow[];
  readonly periods: readonly number[];
  readonly figure: RetentionFigure;
}) {
  const t = useMessages(retentionMessages);
  const locale = useLocale();
  const sizeOf = figure.start === 'recurring' ? t.starters : t.people;
  return (
    <table className="table">
      <caption>{t.table.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t.table.cohort}</th>
          {periods.map((period) => (
            <th key={period} scope="col">
              {t.column[figure.unit]} {period}
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
              <small>{sizeOf(formatNumber(locale, row.size), row.size < 2)}</small>
            </th>
            {periods.map((period) => (
              <td key={period}>
                <Numbers cell={row.cells[period - 1] ?? null} />
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
      {cell.interval ? (
        <>
          {bound(cell.interval.lower)}–{formatPercent(locale, cell.interval.upper)}
          <br />
        </>
      ) : null}
      {cell.retained}/{cell.known}
    </span>
  );
}
