import { Link } from '@remix-run/react';
import { colon, formatDate, formatNumber } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { type Bilingual, inLocale } from '~/platform/i18n/messages.ts';
import { EmptyState } from '~/ui/empty-state.tsx';
import { ScrollBox } from '~/ui/scroll-box.tsx';
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
  /** Where it is shown fact by fact; null for readings. */
  readonly path: string | null;
}

/** What the tester may state, and how much of it they did. */
export interface HeldDescription {
  readonly path: string;
  readonly title: Bilingual;
  readonly answers: number;
  readonly fields: number;
  /** ISO instant; null while nothing is kept. */
  readonly updatedAt: string | null;
}

export interface HeldIdentity {
  readonly name: string;
  readonly email: string | null;
  readonly pseudonym: string;
}

export interface HeldDataProps {
  readonly held: readonly HeldDataset[];
  readonly described: readonly HeldDescription[];
  readonly identity: HeldIdentity;
}

/** Each dataset: since when, how much, from whom; what they state; and the name that goes with the space. */
export function HeldData({ held, described, identity }: HeldDataProps) {
  const locale = useLocale();
  const t = useMessages(messages);
  const month = (key: string) => formatDate(locale, `${key}-15`, { month: 'short', year: 'numeric' });
  return (
    <section className="section stack">
      <h2>{t.held}</h2>
      {held.length + described.length === 0 ? (
        <EmptyState title={t.empty}>{t.emptyText}</EmptyState>
      ) : (
        <ScrollBox label={t.held}>
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
                      {t.origin} {one.holder ?? t.fromYou}{' '}
                    </small>
                    {one.path ? (
                      <Link to={one.path}>
                        {t.show}
                        <span className="visually-hidden">
                          {colon(locale)}
                          {inLocale(one.title, locale)}
                        </span>
                      </Link>
                    ) : null}
                  </th>
                  <td>
                    {one.firstMonth === one.lastMonth
                      ? month(one.firstMonth)
                      : t.fromTo(month(one.firstMonth), month(one.lastMonth))}
                  </td>
                  <td className="r">{formatNumber(locale, one.readings)}</td>
                </tr>
              ))}
              {described.map((one) => (
                <tr key={one.path}>
                  <th scope="row">
                    {inLocale(one.title, locale)}
                    <br />
                    <small className={styles.light}>
                      {t.origin} {t.stated}{' '}
                    </small>
                    <Link to={one.path}>
                      {one.updatedAt ? t.correct : t.describe}
                      <span className="visually-hidden">
                        {colon(locale)}
                        {inLocale(one.title, locale)}
                      </span>
                    </Link>
                  </th>
                  <td>{one.updatedAt ? formatDate(locale, one.updatedAt, DAY) : t.nothingStated}</td>
                  <td className="r">{t.answers(one.answers, one.fields)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
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

const DAY = { day: 'numeric', month: 'short', year: 'numeric' } as const;
