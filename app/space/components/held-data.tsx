import { formatDate, formatNumber } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { type Bilingual, inLocale } from '~/platform/i18n/messages.ts';
import { EmptyState } from '~/ui/empty-state.tsx';
import { messages } from '../messages/data.ts';
import styles from './held-data.module.css';

export interface HeldDataset {
  readonly key: string;
  readonly title: Bilingual;
  readonly readings: number;
  /** yyyy-mm */
  readonly firstMonth: string;
  readonly lastMonth: string;
  /** Name of the holder that sent it; null when the tester uploaded it. */
  readonly holder: string | null;
}

export interface HeldIdentity {
  readonly name: string;
  readonly email: string | null;
  readonly pseudonym: string;
}

/** Each dataset: since when, how much, from whom; and the name that goes with the space. */
export function HeldData({ held, identity }: { held: readonly HeldDataset[]; identity: HeldIdentity }) {
  const locale = useLocale();
  const t = useMessages(messages);
  const month = (key: string) => formatDate(locale, `${key}-15`, { month: 'short', year: 'numeric' });
  return (
    <section className="section stack">
      <h2>{t.held}</h2>
      {held.length === 0 ? (
        <EmptyState title={t.empty}>{t.emptyText}</EmptyState>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reachable with the keyboard
        <section className="scroll" tabIndex={0} aria-label={t.held}>
          <table className="table">
            <caption className="visually-hidden">{t.held}</caption>
            <thead>
              <tr>
                <th scope="col">{t.dataset}</th>
                <th scope="col">{t.period}</th>
                <th scope="col" className="r">
                  {t.count}
                </th>
              </tr>
            </thead>
            <tbody>
              {held.map((one) => (
                <tr key={one.key}>
                  <th scope="row">
                    {inLocale(one.title, locale)}
                    <br />
                    <small className={styles.light}>
                      {t.origin} {one.holder ?? t.fromYou}
                    </small>
                  </th>
                  <td>
                    {one.firstMonth === one.lastMonth
                      ? month(one.firstMonth)
                      : t.fromTo(month(one.firstMonth), month(one.lastMonth))}
                  </td>
                  <td className="r">{formatNumber(locale, one.readings)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <dl className="facts">
        <div>
          <dt>{t.identity}</dt>
          <dd>{t.identityText(identity.name, identity.email ?? '')}</dd>
        </div>
        <div>
          <dt>{t.pseudonym}</dt>
          <dd>{identity.pseudonym}</dd>
        </div>
      </dl>
    </section>
  );
}
