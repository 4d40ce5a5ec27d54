import { Link } from '@remix-run/react';
import { formatEuros } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { plainText } from '~/platform/i18n/messages.ts';
import type { Money } from '../budget/money.ts';
import { messages } from '../messages/budget.ts';
import { messages as choices } from '../messages/choices.ts';
import { Ruled } from './ruled.tsx';
import { ScrollTable } from './scroll-table.tsx';

/** Who brings how much, in what capacity, and whether it is promised. */
export function FundingTable({ money, base, mayWrite }: { money: Money; base: string; mayWrite: boolean }) {
  const all = useMessages(messages);
  const t = all.funding;
  const words = useMessages(choices);
  const locale = useLocale();
  return (
    <Ruled id="financement" title={t.title} lead={t.lead}>
      {money.funders.length === 0 ? (
        <p>{all.nobody}</p>
      ) : (
        <ScrollTable caption={t.caption}>
          <thead>
            <tr>
              <th scope="col">{t.who}</th>
              <th scope="col">{t.tier}</th>
              <th scope="col" className="r">
                {t.amount}
              </th>
              <th scope="col">{t.secured}</th>
            </tr>
          </thead>
          <tbody>
            {money.funders.map(({ name, tier, amountEur, secured }) => (
              <tr key={name}>
                <th scope="row">{plainText(name, locale)}</th>
                <td>{tier ? words.tiers[tier] : t.noTier}</td>
                <td className="r">{formatEuros(locale, amountEur, 0)}</td>
                <td>{secured ? t.yes : t.no}</td>
              </tr>
            ))}
          </tbody>
        </ScrollTable>
      )}
      {mayWrite ? (
        <p>
          <Link to={`${base}/acteurs`}>{t.see}</Link>
        </p>
      ) : null}
    </Ruled>
  );
}
