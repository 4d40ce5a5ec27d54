import { formatDate, formatEuros } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { compareSituations } from '../compare-situations.ts';
import { comparedName, messages } from '../messages/view.ts';
import type { ViewContent } from '../view-parts.ts';

/** Two dates side by side: what came in, and the quotient; nothing where nothing of it is shown. */
export function ComparedSituations({ before, now }: { readonly before: ViewContent; readonly now: ViewContent }) {
  const locale = useLocale();
  const t = useMessages(messages);
  const lines = compareSituations(before, now);
  if (lines.length === 0) return null;
  const isOneDay = before.today >= now.today;
  const euros = (value: number | null, digits: 0 | 2): string =>
    value === null ? t.compared.none : formatEuros(locale, value, digits);
  return (
    <table className="table">
      <caption className="visually-hidden">{t.compared.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t.compared.what}</th>
          {isOneDay ? null : (
            <th scope="col" className="r">
              {formatDate(locale, before.today)}
            </th>
          )}
          <th scope="col" className="r">
            {formatDate(locale, now.today)}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.key}>
            <th scope="row">{comparedName(line, locale)}</th>
            {isOneDay ? null : <td className="r">{euros(line.beforeEuros, line.digits)}</td>}
            <td className="r">{euros(line.nowEuros, line.digits)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
