import { Link } from '@remix-run/react';
import { colon, formatDate, formatNumber } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { type Bilingual, inLocale } from '~/platform/i18n/messages.ts';
import { Icon } from '~/ui/icon.tsx';
import { messages } from '../messages/home.ts';

export interface HeldEntries {
  readonly path: string;
  readonly title: Bilingual;
  readonly count: number;
  /** yyyy-mm */
  readonly lastMonth: string;
}

/** What organisations gave back that is read fact by fact; nothing while there is none. */
export function EntriesList({ entries }: { readonly entries: readonly HeldEntries[] }) {
  const locale = useLocale();
  const t = useMessages(messages);
  if (entries.length === 0) return null;
  return (
    <section className="section">
      <h2>{t.arrived}</h2>
      <ul className="list">
        {entries.map(({ path, title, count, lastMonth }) => (
          <li key={path}>
            <Icon name="table" />
            <span>
              <b>{inLocale(title, locale)}</b>
              <small>
                {t.arrivedText(
                  formatNumber(locale, count),
                  count,
                  formatDate(locale, `${lastMonth}-15`, { month: 'long', year: 'numeric' }),
                )}
              </small>
            </span>
            <Link to={path}>
              {t.arrivedSee}
              <span className="visually-hidden">
                {colon(locale)}
                {inLocale(title, locale)}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
