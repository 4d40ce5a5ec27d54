import { formatEuros, formatPercent } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { Figure } from '~/ui/figure.tsx';
import type { AisleRow, BasketView } from '../food/basket-view.ts';
import { messages } from '../food/messages/basket.ts';
import styles from './basket-widget.module.css';
import { bareKilograms, kilograms } from './kilograms.ts';

/** The aisles of a month, heaviest first: a bar each, a line over it from the least to the most that it could be. */
export function BasketAisles({ view }: { view: BasketView }) {
  const locale = useLocale();
  const t = useMessages(messages).aisles;
  const counted = view.aisles.filter(({ countedLines }) => countedLines > 0);
  const [heaviest] = counted;
  const widest = Math.max(...counted.map(({ highKg }) => highKg), 0.001);
  const nameOf = ({ title }: AisleRow) => (title ? inLocale(title, locale) : t.unknown);
  const percent = (kg: number) => `${(Math.max(kg, 0) / widest) * 100}%`;
  if (!heaviest) return <p>{t.none}</p>;
  return (
    <Figure
      title={t.title(nameOf(heaviest), formatPercent(locale, heaviest.co2eKg / view.total.co2eKg))}
      sentence={t.sentence}
      plot={
        <ul className={styles.bars}>
          {counted.map((row) => (
            <li key={row.key}>
              <span>{nameOf(row)}</span>
              <b>{kilograms(locale, row.co2eKg)}</b>
              <svg aria-hidden="true">
                <rect width={percent(row.co2eKg)} height="100%" />
                {row.highKg > row.lowKg ? (
                  <line x1={percent(row.lowKg)} x2={percent(row.highKg)} y1="50%" y2="50%" />
                ) : null}
              </svg>
            </li>
          ))}
        </ul>
      }
      numbers={
        <table className="table">
          <caption>{t.table.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t.table.aisle}</th>
              {[t.table.co2e, t.table.range, t.table.paid, t.table.counted].map((heading) => (
                <th key={heading} scope="col" className="r">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {view.aisles.map((row) => (
              <tr key={row.key}>
                <th scope="row">{nameOf(row)}</th>
                <td className="r">{row.countedLines > 0 ? bareKilograms(locale, row.co2eKg) : '–'}</td>
                <td className="r">
                  {row.countedLines > 0
                    ? t.between(bareKilograms(locale, row.lowKg), bareKilograms(locale, row.highKg))
                    : '–'}
                </td>
                <td className="r">{formatEuros(locale, row.foodEur)}</td>
                <td className="r">{row.foodEur > 0 ? formatPercent(locale, row.countedEur / row.foodEur) : '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  );
}
