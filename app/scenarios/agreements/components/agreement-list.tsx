import { Link } from '@remix-run/react';
import { ConsentTerms } from '~/pilots/components/consent-terms.tsx';
import { purposeIcon } from '~/pilots/purpose-icon.ts';
import { colon } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { EmptyState } from '~/ui/empty-state.tsx';
import { messages } from '../../messages/agreements.ts';
import type { AgreementsPage } from '../agreements-page.server.ts';
import styles from './agreements.module.css';

/** Every agreement as testers read it, each with the way to correct it. */
export function AgreementList({
  agreements,
  mayWrite,
}: {
  agreements: AgreementsPage['agreements'];
  mayWrite: boolean;
}) {
  const t = useMessages(messages);
  const locale = useLocale();
  return (
    <section className="section" aria-labelledby="liste">
      <h2 id="liste">{t.list}</h2>
      {agreements.length === 0 ? <EmptyState title={t.none}>{t.noneText}</EmptyState> : null}
      <ul className={styles.list}>
        {agreements.map((purpose) => (
          <li key={purpose.key} id={`purposes-${purpose.key}`} className={styles.card}>
            <h3>{inLocale(purpose.question, locale)}</h3>
            <p className={styles.meta}>
              <span>
                {purpose.recipientTitle
                  ? `${t.recipient}${colon(locale)}${inLocale(purpose.recipientTitle, locale)}`
                  : null}
              </span>
              <span>{t.version(purpose.version)}</span>
            </p>
            {purpose.isAsked ? null : <p className="aside">{t.waits}</p>}
            <ConsentTerms purpose={purpose} icon={purposeIcon(purpose.datasets)} />
            {mayWrite ? (
              <p>
                <Link to={`?accord=${purpose.key}`}>
                  {t.edit}
                  <span className="visually-hidden"> {t.of(inLocale(purpose.question, locale))}</span>
                </Link>
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
