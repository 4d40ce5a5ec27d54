import { formatNumber } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { type Bilingual, inLocale } from '~/platform/i18n/messages.ts';
import { indicatorMessages } from '../messages.ts';
import type { ShownPoint } from '../series.ts';
import type { IndicatorView } from '../view-indicators.ts';
import { sayPeriod, sayValue } from '../words.ts';

interface Props {
  readonly view: IndicatorView;
  readonly panelTitles: Readonly<Record<string, Bilingual>>;
}

/** The numbers of one indicator: a line for each period, latest first, a column for each panel. */
export function IndicatorNumbers({ view, panelTitles }: Props) {
  const { table: t } = useMessages(indicatorMessages);
  const locale = useLocale();
  const { series, per, indicator } = view;
  const starts = [...new Set(series.flatMap(({ points }) => points.map(({ start }) => start)))].sort().toReversed();
  return (
    <table className="table">
      <caption>{t.caption(inLocale(indicator.title, locale))}</caption>
      <thead>
        <tr>
          <th scope="col">{t.period}</th>
          {series.map(({ panelKey }) => {
            const title = panelTitles[panelKey];
            return (
              <th key={panelKey} scope="col">
                {title ? inLocale(title, locale) : t.together}
              </th>
            );
          })}
          <th scope="col">{t.state}</th>
        </tr>
      </thead>
      <tbody>
        {starts.map((start) => {
          const points = series.map((one) => one.points.find((point) => point.start === start));
          return (
            <tr key={start}>
              <th scope="row">{sayPeriod(locale, start, per)}</th>
              {series.map(({ panelKey }, i) => (
                <td key={panelKey}>
                  <Numbers point={points[i]} view={view} />
                </td>
              ))}
              <td>{points.some((point) => point && !point.isOver) ? t.going : t.over}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Numbers({ point, view }: { readonly point: ShownPoint | undefined; readonly view: IndicatorView }) {
  const t = useMessages(indicatorMessages);
  const locale = useLocale();
  if (!point) return null;
  const { value, low, high, above, people, isWithheld, authorName, note } = point;
  if (isWithheld) return <span className="aside">{t.table.withheld}</span>;
  if (value === null) return <span className="aside">{t.table.nobody}</span>;
  const count = (n: number) => formatNumber(locale, n);
  return (
    <>
      <b className="nowrap">{sayValue(locale, value, view)}</b>
      {low !== null && high !== null ? (
        <>
          <br />
          <span className="nowrap">
            {sayValue(locale, low, view)}–{sayValue(locale, high, view)}
          </span>
        </>
      ) : null}
      {above !== null && people !== null ? (
        <>
          <br />
          <span className="nowrap">{t.table.of(count(above), count(people))}</span>
        </>
      ) : null}
      {authorName ? (
        <>
          <br />
          <small>{[t.noted(authorName), note].filter(Boolean).join(' · ')}</small>
        </>
      ) : null}
    </>
  );
}
