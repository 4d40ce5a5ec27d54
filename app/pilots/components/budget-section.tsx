import { formatEuros } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale, plainText } from '~/platform/i18n/messages.ts';
import { FigureNumbers } from '~/ui/figure-numbers.tsx';
import { budgetOf } from '../budget.ts';
import type { PilotDefinition } from '../definition.ts';
import { messages } from '../messages/plan.ts';
import styles from './plan-sections.module.css';

/** The work packages, each with its days and how much of its budget is committed, and who pays. */
export function BudgetSection({ definition }: { definition: PilotDefinition }) {
  const t = useMessages(messages).budget;
  const locale = useLocale();
  const { packages } = definition;
  const { total, promised, hoped, toFind } = budgetOf(definition);
  const largest = Math.max(...packages.map(({ budgetEur }) => budgetEur), 1);
  return (
    <section className="section" aria-labelledby="budget">
      <h2 id="budget">{t.title(total)}</h2>
      <p>{t.funding(promised, hoped, toFind)}</p>
      <ul className={styles.rows}>
        {packages.map(({ key, title, owner, startsOn, endsOn, budgetEur, committedEur }) => (
          <li key={key}>
            <div>
              <h3>{inLocale(title, locale)}</h3>
              <p className="aside">{owner ? plainText(owner, locale) : null}</p>
            </div>
            <div>
              <svg className={styles.bar} viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
                <rect
                  {...{ x: 0, y: 1, width: (budgetEur / largest) * 100, height: 10, strokeWidth: 1 }}
                  {...{ fill: 'var(--theme-wash)', stroke: 'var(--theme-ink)', vectorEffect: 'non-scaling-stroke' }}
                />
                <rect x="0" y="1" width={(committedEur / largest) * 100} height="10" fill="var(--theme)" />
              </svg>
              <p className="aside">{t.from(startsOn, endsOn)}</p>
            </div>
            <p className={styles.amount}>{t.spent(committedEur, budgetEur)}</p>
          </li>
        ))}
      </ul>
      <div className={styles.lines}>
        <FigureNumbers label={t.lines}>
          <table className="table">
            <caption className="visually-hidden">{t.lines}</caption>
            <thead>
              <tr>
                <th scope="col">{t.work}</th>
                <th scope="col">{t.line}</th>
                <th scope="col" className="r">
                  {t.amount}
                </th>
              </tr>
            </thead>
            <tbody>
              {packages.flatMap(({ key, title, lines }) =>
                lines.map((line) => (
                  <tr key={`${key} ${line.title.fr}`}>
                    <th scope="row">{inLocale(title, locale)}</th>
                    <td>{inLocale(line.title, locale)}</td>
                    <td className="r">{formatEuros(locale, line.amountEur, 0)}</td>
                  </tr>
                )),
              )}
            </tbody>
          </table>
        </FigureNumbers>
      </div>
    </section>
  );
}
