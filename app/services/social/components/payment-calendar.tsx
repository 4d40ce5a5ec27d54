import { formatDate, formatEuros } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { Figure } from '~/ui/figure.tsx';
import { TimeChart } from '~/ui/line-or-bar-chart.tsx';
import { ScrollBox } from '~/ui/scroll-box.tsx';
import { messages } from '../messages/situation.ts';
import type { PaidMonth } from '../situation-view.ts';

/** What came each month, all benefits together; the table has each of them. */
export function PaymentCalendar({ months }: { readonly months: readonly PaidMonth[] }) {
  const locale = useLocale();
  const t = useMessages(messages).calendar;
  const euros = (cents: number): string => formatEuros(locale, cents / 100);
  const name = (month: string, style: 'short' | 'long'): string => formatDate(locale, `${month}-15`, { month: style });
  const totals = months.flatMap(({ totalCents }) => (totalCents === null ? [] : totalCents));
  const kinds = new Map(months.flatMap(({ byKind }) => byKind.map(({ kind, title }) => [kind, title] as const)));
  const plot = t.plot(name(months[0]?.month ?? '', 'long'), name(months.at(-1)?.month ?? '', 'long'));
  return (
    <Figure
      title={t.heading}
      sentence={
        totals.length < 2 ? t.one : t.sentence(totals.length, euros(Math.min(...totals)), euros(Math.max(...totals)))
      }
      plot={
        <TimeChart
          kind="bar"
          unit="€"
          description={plot}
          labels={months.map(({ month }) => name(month, 'short'))}
          series={[
            {
              label: t.total,
              values: months.map(({ totalCents }) => (totalCents === null ? null : Math.round(totalCents / 100))),
              color: 'var(--theme)',
              edge: 'var(--theme-ink)',
            },
          ]}
        />
      }
      numbersLabel={t.numbers}
      numbers={
        <ScrollBox label={t.numbers}>
          <table className="table">
            <caption className="visually-hidden">{plot}</caption>
            <thead>
              <tr>
                <th scope="col">{t.month}</th>
                {[...kinds].map(([kind, title]) => (
                  <th key={kind} scope="col" className="r">
                    {inLocale(title, locale)}
                  </th>
                ))}
                <th scope="col" className="r">
                  {t.total}
                </th>
              </tr>
            </thead>
            <tbody>
              {months.map(({ month, totalCents, byKind }) => (
                <tr key={month}>
                  <th scope="row">{name(month, 'long')}</th>
                  {[...kinds.keys()].map((kind) => {
                    const found = byKind.find((one) => one.kind === kind);
                    return (
                      <td key={kind} className="r">
                        {found ? euros(found.cents) : '–'}
                      </td>
                    );
                  })}
                  <td className="r">
                    {totalCents === null ? t.notYet : totalCents === 0 ? t.nothing : euros(totalCents)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      }
    />
  );
}
