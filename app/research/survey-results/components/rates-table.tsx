import { formatNumber, formatPercent } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { ScrollBox } from '~/ui/scroll-box.tsx';
import { resultMessages } from '../messages/results.ts';
import type { RateRow } from '../rates.ts';

export interface RatesTableProps {
  readonly rates: readonly RateRow[];
  readonly panels: Readonly<Record<string, string>>;
  readonly k: number;
}

/** Who answered, always with both denominators: of those asked, of all enrolled. */
export function RatesTable({ rates, panels, k }: RatesTableProps) {
  const { rates: t, withheld } = useMessages(resultMessages);
  const locale = useLocale();
  const [all] = rates;
  if (!all) return null;
  const count = (value: number | null) => (value === null ? withheld : formatNumber(locale, value));
  const share = (part: number | null, of: number | null) =>
    part === null || of === null || of === 0 ? '' : formatPercent(locale, part / of);
  const { done, asked } = all.counts;
  return (
    <section className="section stack" aria-labelledby="repondants">
      <h2 id="repondants">{done !== null && asked ? t.finding(formatPercent(locale, done / asked)) : t.title}</h2>
      <p>{t.sentence}</p>
      <ScrollBox label={t.caption}>
        <table className="table">
          <caption className="visually-hidden">{t.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t.panel}</th>
              {[t.enrolled, t.asked, t.done, t.ofAsked, t.ofEnrolled].map((column) => (
                <th key={column} scope="col" className="r">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rates.map(({ panelKey, counts }) => (
              <tr key={panelKey}>
                <th scope="row">{panelKey === null ? t.all : (panels[panelKey] ?? panelKey)}</th>
                <td className="r">{count(counts.enrolled)}</td>
                <td className="r">{count(counts.asked)}</td>
                <td className="r">{count(counts.done)}</td>
                <td className="r">{share(counts.done, counts.asked)}</td>
                <td className="r">{share(counts.done, counts.enrolled)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {rates.length === 1 && Object.keys(panels).length > 1 ? <p className="aside">{t.together(k)}</p> : null}
    </section>
  );
}
