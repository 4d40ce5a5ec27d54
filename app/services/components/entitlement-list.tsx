import { formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { type Bilingual, inLocale } from '~/platform/i18n/messages.ts';
import { Icon } from '~/ui/icon.tsx';
import type { Entitlements } from '../culture/find-entitlements.ts';
import { messages } from '../culture/messages.ts';
import type { FareTitles } from './event-list.tsx';

interface EntitlementListProps {
  readonly entitlements: Entitlements;
  readonly fares: FareTitles;
  readonly quotientMonth: string | null;
  readonly rules: { readonly note: Bilingual; readonly validFrom: string };
}

/** Each fare: whether it holds, by what and until when, or why not. */
export function EntitlementList({ entitlements, fares, quotientMonth, rules }: EntitlementListProps) {
  const locale = useLocale();
  const t = useMessages(messages);
  const { holds, doesNot } = entitlements;
  const title = (code: string): string => inLocale(fares[code] ?? { fr: code, en: code }, locale);
  const month = quotientMonth && formatDate(locale, `${quotientMonth}-01`, { month: 'long', year: 'numeric' });
  return (
    <section className="section stack">
      <h2>{t.rights}</h2>
      <ul className="list">
        {holds.map(({ fare, because, limit, until }) => (
          <li key={fare} className="is-yes">
            <Icon name="check" />
            <span>
              <b>{title(fare)}</b>
              <small>
                {t.holds[because](limit ?? 0)}, {t.until(formatDate(locale, until))}
              </small>
            </span>
          </li>
        ))}
        {doesNot.map(({ fare, because, limit, ended }) => (
          <li key={fare} className="is-no">
            <Icon name="minus" />
            <span>
              <b>{title(fare)}</b>
              <small>
                {t.doesNot[because](limit ?? 0)}
                {ended ? `, ${t.endedOn(formatDate(locale, ended))}` : null}
              </small>
            </span>
          </li>
        ))}
      </ul>
      <p className="aside">
        {month ? `${t.quotientOf(month)} ` : null}
        {t.rulesFrom(formatDate(locale, rules.validFrom))} {inLocale(rules.note, locale)}
      </p>
    </section>
  );
}
