import { formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { Figure } from '~/ui/figure.tsx';
import { TimeChart } from '~/ui/line-or-bar-chart.tsx';
import type { BasketView } from '../food/basket-view.ts';
import { messages } from '../food/messages/basket.ts';
import { bareKilograms, kilograms } from './kilograms.ts';

const MONTH = { month: 'long', year: 'numeric' } as const;

/** The baskets of the months known. */
export function BasketMonths({ view }: { view: BasketView }) {
  const locale = useLocale();
  const t = useMessages(messages).months;
  const word = (month: string, options: Intl.DateTimeFormatOptions = MONTH) =>
    formatDate(locale, `${month}-15`, options);
  const heaviest = view.months.toSorted((a, b) => (b.co2eKg ?? 0) - (a.co2eKg ?? 0))[0];
  return (
    <Figure
      title={t.title}
      sentence={heaviest?.co2eKg ? t.sentence(kilograms(locale, heaviest.co2eKg), word(heaviest.month)) : undefined}
      plot={
        <TimeChart
          kind="bar"
          unit={t.unit}
          labels={view.months.map(({ month }) => word(month, { month: 'short' }))}
          series={[
            {
              label: t.series,
              values: view.months.map(({ co2eKg }) => co2eKg),
              color: 'var(--alimentation)',
              edge: 'var(--alimentation-ink)',
            },
          ]}
          description={t.series}
        />
      }
      numbers={
        <table className="table">
          <caption>{t.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t.month}</th>
              <th scope="col" className="r">
                {t.unit}
              </th>
            </tr>
          </thead>
          <tbody>
            {view.months.map(({ month, co2eKg }) => (
              <tr key={month}>
                <th scope="row">{word(month)}</th>
                <td className="r">{co2eKg === null ? t.nothing : bareKilograms(locale, co2eKg)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  );
}
