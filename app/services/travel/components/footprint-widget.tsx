import { formatDate, formatEuros, formatPercent } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { Figure } from '~/ui/figure.tsx';
import { TimeChart } from '~/ui/line-or-bar-chart.tsx';
import { Segmented } from '~/ui/segmented.tsx';
import type { FootprintView } from '../footprint-view.server.ts';
import { common } from '../messages/common.ts';
import { footprint as messages } from '../messages/footprint.ts';
import { type TravelUnit, UNITS } from '../travel-choices.ts';
import { CarCost } from './car-cost.tsx';
import { ModeBars } from './mode-bars.tsx';
import { ModeTable } from './mode-table.tsx';
import { MonthTurn } from './month-turn.tsx';
import styles from './travel.module.css';
import { formatKg, formatKm, monthName } from './travel-amount.ts';

export interface FootprintWidgetProps {
  readonly view: FootprintView;
  /** The page's own address; every choice is a link to it. */
  readonly path: string;
  /** Where the person says what car they drive; null where nobody asks. */
  readonly sayPath: string | null;
}

/** `?mois=2026-11&unite=eur&km=12000` */
function footprintHref(
  path: string,
  view: FootprintView,
  change: { month?: string; unit?: TravelUnit; km?: number | null },
): string {
  const km = change.km === undefined ? (view.car?.chosenKm ?? null) : change.km;
  const params = new URLSearchParams({ mois: change.month ?? view.month });
  if ((change.unit ?? view.unit) === 'eur') params.set('unite', 'eur');
  if (km !== null) params.set('km', String(km));
  return `${path}?${params}`;
}

/** What a person's travel emits and costs, what their car comes to, and what the data do not know. */
export function FootprintWidget({ view, path, sayPath }: FootprintWidgetProps) {
  const locale = useLocale();
  const t = useMessages(messages);
  const words = useMessages(common);
  const { month, totals, unit } = view;
  const name = monthName(locale, month);
  const href = (change: Parameters<typeof footprintHref>[2]) => footprintHref(path, view, change);
  const paid = totals?.costEur === null || !totals ? null : formatEuros(locale, totals.costEur);
  return (
    <>
      <section className={styles.wash}>
        <h1>{totals ? t.headline(name, formatKg(locale, totals.emissionsKg), paid) : t.nothing(name)}</h1>
        {totals ? <Summary view={view} /> : <p>{t.nothingText}</p>}
        <MonthTurn
          month={month}
          previous={href({ month: view.previousMonth })}
          next={view.nextMonth === null ? null : href({ month: view.nextMonth })}
        />
        <Segmented
          wide
          ink
          label={t.unitLabel}
          options={UNITS.map((one) => ({ label: t.unit(one), href: href({ unit: one }), current: one === unit }))}
        />
      </section>
      <YearFigure view={view} />
      {totals ? (
        <Figure
          title={t.monthTitle}
          sentence={t.monthSentence}
          plot={<ModeBars totals={totals} unit={unit} />}
          numbers={<ModeTable totals={totals} caption={`${t.monthTitle}, ${name}`} />}
          numbersLabel={words.numbers}
        />
      ) : null}
      <CarCost view={view} sayPath={sayPath} kmHref={(km) => href({ km })} />
      <section className="section stack">
        <h2>{t.unknownTitle}</h2>
        <ul className="stack">
          {totals && totals.unknownShare !== null ? (
            <li>{totals.unknownTrips > 0 ? t.unknownShare(formatPercent(locale, totals.unknownShare)) : t.allKnown}</li>
          ) : null}
          {view.blindSpots.map((spot) => (
            <li key={spot}>{t.spot(spot)}</li>
          ))}
        </ul>
      </section>
    </>
  );
}

function Summary({ view }: { readonly view: FootprintView }) {
  const locale = useLocale();
  const t = useMessages(messages);
  const words = useMessages(common);
  const { totals, sameAsCarKm } = view;
  if (!totals) return null;
  const { emissionsKg, estimatedKg, unknownTrips } = totals;
  return (
    <p>
      {sameAsCarKm === null ? null : `${t.sameAs(formatKm(locale, sameAsCarKm))} `}
      {unknownTrips > 0 ? `${words.missing(unknownTrips)} ` : null}
      {estimatedKg > 0 ? words.estimated(formatPercent(locale, estimatedKg / emissionsKg)) : null}
    </p>
  );
}

function YearFigure({ view }: { readonly view: FootprintView }) {
  const locale = useLocale();
  const t = useMessages(messages);
  const words = useMessages(common);
  const { months, unit } = view;
  const amounts = months.map((one) => (unit === 'eur' ? one.costEur : one.emissionsKg));
  const amount = (value: number | null) =>
    value === null ? '–' : unit === 'eur' ? formatEuros(locale, value) : formatKg(locale, value);
  return (
    <Figure
      title={t.yearTitle(unit)}
      sentence={t.yearSentence(unit)}
      plot={
        <TimeChart
          kind="bar"
          unit={t.unitOf(unit)}
          labels={months.map(({ month }) => formatDate(locale, `${month}-15`, { month: 'narrow' }))}
          series={[{ label: t.unit(unit), values: amounts, color: 'var(--theme)' }]}
          description={t.yearTitle(unit)}
        />
      }
      numbers={
        <table className="table">
          <caption>{t.yearCaption}</caption>
          <thead>
            <tr>
              <th scope="col">{t.monthColumn}</th>
              <th scope="col" className="r">
                {t.unit(unit)}
              </th>
            </tr>
          </thead>
          <tbody>
            {months.map(({ month }, index) => (
              <tr key={month}>
                <th scope="row">{monthName(locale, month)}</th>
                <td className="r">{amount(amounts[index] ?? null)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
      numbersLabel={words.numbers}
    />
  );
}
