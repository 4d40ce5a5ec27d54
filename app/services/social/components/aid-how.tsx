import { formatDate, formatEuros } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { ScrollBox } from '~/ui/scroll-box.tsx';
import { messages } from '../messages/aids.ts';
import type { AidEstimates } from '../simulate-aids.server.ts';

type Estimated<Aid extends keyof AidEstimates> = Extract<AidEstimates[Aid], { status: 'estimated' }>;

/** The sum, step by step: what the law sets, less what comes in. */
export function RsaHow({ estimate }: { readonly estimate: Estimated<'rsa'> }) {
  const locale = useLocale();
  const t = useMessages(messages);
  return (
    <>
      <table className="table">
        <caption className="visually-hidden">{t.how}</caption>
        <tbody>
          {estimate.steps.map(({ step, eur }) => (
            <tr key={step}>
              <th scope="row">{t.steps(step)}</th>
              <td className="r">{formatEuros(locale, eur)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t.total}</th>
            <td className="r">{formatEuros(locale, estimate.amountEur)}</td>
          </tr>
        </tfoot>
      </table>
      <p className="aside">{t.inWork.least(formatEuros(locale, estimate.leastPaidEur))}</p>
    </>
  );
}

/** Each month of the quarter in a column, then their average. */
export function InWorkHow({ estimate }: { readonly estimate: Estimated<'primeActivite'> }) {
  const locale = useLocale();
  const t = useMessages(messages).inWork;
  const euros = (value: number): string => formatEuros(locale, value);
  const { months } = estimate;
  const rows: [string, readonly number[]][] = [
    [t.household, months.map(({ householdAmountEur }) => householdAmountEur)],
    [t.bonus, months.map(({ bonusEur }) => bonusEur)],
    [t.kept, months.map(({ keptEur }) => keptEur)],
    [t.deducted, months.map(({ deductedEur }) => -deductedEur)],
  ];
  return (
    <>
      <ScrollBox label={t.caption}>
        <table className="table">
          <caption className="visually-hidden">{t.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t.month}</th>
              {months.map(({ month }) => (
                <th key={month} scope="col" className="r">
                  {formatDate(locale, `${month}-15`, { month: 'short' })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, amounts]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {amounts.map((amount, index) => (
                  <td key={months[index]?.month} className="r">
                    {formatEuros(locale, amount, 0)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t.result}</th>
              {months.map(({ month, resultEur }) => (
                <td key={month} className="r">
                  {formatEuros(locale, resultEur, 0)}
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </ScrollBox>
      <p>{t.mean(euros(estimate.amountEur), euros(estimate.paidEur))}</p>
      <p className="aside">
        {t.rounded} {t.deductedWhy} {t.least(euros(estimate.leastPaidEur))}
      </p>
    </>
  );
}

export function HousingHow({ estimate }: { readonly estimate: Estimated<'housingBenefit'> }) {
  const locale = useLocale();
  const t = useMessages(messages);
  return <p>{t.housingHow(formatEuros(locale, estimate.formulaEur), formatEuros(locale, estimate.amountEur))}</p>;
}
