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

/** Each month of the quarter, then their average. */
export function InWorkHow({ estimate }: { readonly estimate: Estimated<'primeActivite'> }) {
  const locale = useLocale();
  const t = useMessages(messages).inWork;
  const euros = (value: number): string => formatEuros(locale, value);
  return (
    <>
      <ScrollBox label={t.caption}>
        <table className="table">
          <caption className="visually-hidden">{t.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t.month}</th>
              {[t.household, t.bonus, t.kept, t.deducted, t.result].map((name) => (
                <th key={name} scope="col" className="r">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {estimate.months.map((month) => (
              <tr key={month.month}>
                <th scope="row">{formatDate(locale, `${month.month}-15`, { month: 'long' })}</th>
                <td className="r">{euros(month.householdAmountEur)}</td>
                <td className="r">{euros(month.bonusEur)}</td>
                <td className="r">{euros(month.keptEur)}</td>
                <td className="r">{euros(-month.deductedEur)}</td>
                <td className="r">{euros(month.resultEur)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <p>{t.mean(euros(estimate.amountEur), euros(estimate.paidEur))}</p>
      <p className="aside">
        {t.deductedWhy} {t.least(euros(estimate.leastPaidEur))}
      </p>
    </>
  );
}

export function HousingHow({ estimate }: { readonly estimate: Estimated<'housingBenefit'> }) {
  const locale = useLocale();
  const t = useMessages(messages);
  return <p>{t.housingHow(formatEuros(locale, estimate.formulaEur), formatEuros(locale, estimate.amountEur))}</p>;
}
