import { formatEuros, formatNumber, formatPercent } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { Figure } from '~/ui/figure.tsx';
import type { Money } from '../budget/money.ts';
import { messages } from '../messages/budget.ts';
import { messages as choices } from '../messages/choices.ts';
import styles from './budget.module.css';

/** Names beside their bars; on a phone, above them. */
const WIDE = { row: 36, left: 196, widest: 220, width: 560, barDown: 3, longest: 25 } as const;
const NARROW = { row: 58, left: 0, widest: 190, width: 350, barDown: 24, longest: 42 } as const;

/** What each package costs and what is committed, then who pays and what is left to find. */
export function BudgetFigure({ money, base }: { money: Money; base: string }) {
  const t = useMessages(messages);
  const locale = useLocale();
  const euros = (amount: number) => formatEuros(locale, amount, 0);
  const names = useNames();
  const { plannedEur, committedEur, packages } = money;
  const [first, second] = packages;
  const heavy =
    first && second && packages.length > 2
      ? t.heavy(
          t.and(names(first), names(second)),
          formatPercent(locale, (first.budgetEur + second.budgetEur) / (plannedEur || 1)),
        )
      : undefined;
  return (
    <div className="stack">
      <Figure
        title={plannedEur > 0 ? t.title(euros(plannedEur), euros(committedEur)) : t.empty}
        sentence={plannedEur > 0 ? heavy : undefined}
        plot={
          plannedEur > 0 ? (
            <>
              <Bars money={money} at={WIDE} className={styles.plot} />
              <Bars money={money} at={NARROW} className={styles.narrow} />
            </>
          ) : null
        }
        numbers={plannedEur > 0 ? <BudgetTable money={money} /> : undefined}
        numbersLabel={t.numbers}
        downloads={packages.length > 0 ? [{ href: `${base}/plan/budget.xlsx`, label: t.download }] : []}
      />
      <FundingLine money={money} />
    </div>
  );
}

function useNames() {
  const words = useMessages(choices);
  const locale = useLocale();
  return ({ title, kind }: Money['packages'][number]): string => inLocale(title, locale) || words.packageKinds[kind];
}

interface BarsProps {
  readonly money: Money;
  readonly at: typeof WIDE | typeof NARROW;
  readonly className: string | undefined;
}

function Bars({ money, at: { row, left, widest, width, barDown, longest }, className }: BarsProps) {
  const t = useMessages(messages);
  const locale = useLocale();
  const names = useNames();
  const most = Math.max(1, ...money.packages.map(({ budgetEur, committedEur }) => Math.max(budgetEur, committedEur)));
  const wide = (amount: number): number => Math.round((amount / most) * widest);
  return (
    <svg
      className={className}
      viewBox={`0 0 ${width} ${money.packages.length * row + 4}`}
      role="img"
      aria-label={t.picture}
    >
      {money.packages.map((pack, index) => {
        const y = index * row + 4;
        const bar = y + barDown;
        const name = names(pack);
        return (
          <g key={pack.key}>
            <text x={0} y={y + 18}>
              <title>{name}</title>
              {name.length > longest ? `${name.slice(0, longest - 1)}…` : name}
            </text>
            <rect className={styles.bar} x={left} y={bar} width={wide(pack.budgetEur)} height={20} />
            <rect className={styles.done} x={left} y={bar} width={wide(pack.committedEur)} height={20} />
            <text x={left + wide(Math.max(pack.budgetEur, pack.committedEur)) + 10} y={bar + 15}>
              <tspan className="strong">{formatNumber(locale, Math.round(pack.committedEur))}</tspan>
              {` / ${formatEuros(locale, pack.budgetEur, 0)}`}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

function BudgetTable({ money }: { money: Money }) {
  const t = useMessages(messages).table;
  const locale = useLocale();
  const names = useNames();
  const euros = (amount: number) => formatEuros(locale, amount, 0);
  return (
    <table className="table">
      <caption>{t.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t.package}</th>
          <th scope="col" className="r">
            {t.budget}
          </th>
          <th scope="col" className="r">
            {t.committed}
          </th>
        </tr>
      </thead>
      <tbody>
        {money.packages.map((pack) => (
          <tr key={pack.key}>
            <th scope="row">{names(pack)}</th>
            <td className="r">{euros(pack.budgetEur)}</td>
            <td className="r">{euros(pack.committedEur)}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">{t.total}</th>
          <td className="r">{euros(money.plannedEur)}</td>
          <td className="r">{euros(money.committedEur)}</td>
        </tr>
      </tbody>
    </table>
  );
}

/** Who pays, in a sentence. */
function FundingLine({ money }: { money: Money }) {
  const t = useMessages(messages);
  const locale = useLocale();
  const euros = (amount: number) => formatEuros(locale, amount, 0);
  const { funders, plannedEur, unsecuredEur, toFindEur, fullTime } = money;
  const list = funders.map(({ name, amountEur }) => `${name} ${euros(amountEur)}`).join(', ');
  return (
    <p className="aside">
      {list ? t.funded(list) : t.nobody} {unsecuredEur > 0 ? t.unsecured(euros(unsecuredEur)) : ''}{' '}
      {plannedEur > 0 ? <b>{toFindEur > 0 ? t.toFind(euros(toFindEur)) : t.found}</b> : null}{' '}
      {fullTime > 0 ? t.team(formatNumber(locale, fullTime, { maximumFractionDigits: 2 })) : ''}
    </p>
  );
}
