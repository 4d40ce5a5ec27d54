import { formatDate, formatEuros, formatNumber, formatPercent } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { ScrollBox } from '~/ui/scroll-box.tsx';
import { messages } from '../energy-use/works-messages.ts';
import type { WorksView } from '../energy-use/works-view.server.ts';

type Worth = NonNullable<WorksView['worth']>;
type Cases = Worth['withAid'];

/** Simple payback and net present value, with the grant and without, and what they are counted with. */
export function WorksWorth({ view }: { readonly view: WorksView }) {
  const locale = useLocale();
  const t = useMessages(messages).worth;
  const { worth, said, assumptions, prices } = view;
  const { costEur, aidEur } = said;
  if (!worth || costEur === null) {
    return <p>{costEur === null ? t.noCost : t.noPrice}</p>;
  }
  const hasAid = (aidEur ?? 0) > 0;
  const euros = (value: number) => formatEuros(locale, value, 0);
  const rounded = (value: number) => euros(Number(value.toPrecision(2)));
  const years = (value: number | null) =>
    value === null ? t.never : t.years(formatNumber(locale, value, { maximumFractionDigits: value < 10 ? 1 : 0 }));
  const columns = [
    ...(hasAid
      ? [{ key: 'with', title: t.withAid, cases: worth.withAid, paid: Math.max(0, costEur - (aidEur ?? 0)) }]
      : []),
    { key: 'without', title: t.withoutAid, cases: worth.withoutAid, paid: costEur },
  ];
  const range = (
    { low, high }: Cases,
    of: (one: Cases['best']) => number | null,
    say: (value: number | null) => string,
  ) => t.range(say(of(high)), say(of(low)));
  const { paybackYears } = worth.withAid.best;
  return (
    <section className="section stack">
      <h2>{t.title}</h2>
      <p>
        {paybackYears === null
          ? t.sentenceNever
          : hasAid
            ? t.sentence(years(paybackYears), years(worth.withoutAid.best.paybackYears))
            : t.sentenceNoAid(years(paybackYears))}
      </p>
      <ScrollBox label={t.title}>
        <table className="table">
          <caption className="visually-hidden">{t.title}</caption>
          <thead>
            <tr>
              <td />
              {columns.map(({ key, title }) => (
                <th key={key} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{t.paid}</th>
              {columns.map(({ key, paid }) => (
                <td key={key}>{euros(paid)}</td>
              ))}
            </tr>
            <tr>
              <th scope="row">{t.payback}</th>
              {columns.map(({ key, cases }) => (
                <td key={key}>
                  <b>{years(cases.best.paybackYears)}</b>
                  <br />
                  <small>{range(cases, (one) => one.paybackYears, years)}</small>
                </td>
              ))}
            </tr>
            <tr>
              <th scope="row">{t.net(assumptions.lifeYears)}</th>
              {columns.map(({ key, cases }) => (
                <td key={key}>
                  <b>{rounded(cases.best.netPresentValue)}</b>
                  <br />
                  <small>{t.netOf(rounded(cases.low.netPresentValue), rounded(cases.high.netPresentValue))}</small>
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </ScrollBox>
      <div className="stack aside">
        <p>
          {t.how(
            formatPercent(locale, assumptions.discountRate, 1),
            assumptions.lifeYears,
            formatDate(locale, assumptions.validFrom),
          )}{' '}
          {t.comfort} <a href={assumptions.source.url}>{inLocale(assumptions.source.title, locale)}</a>.
        </p>
        {prices.map(({ energy, eurPerKwh, isOwn }) => (
          <p key={energy}>{t.price(energy, formatEuros(locale, eurPerKwh, 4), isOwn)}</p>
        ))}
      </div>
    </section>
  );
}
