import { ConsentTerms, type ConsentTermsData } from '~/pilots/components/consent-terms.tsx';
import type { PilotPurpose } from '~/pilots/definition.ts';
import { purposeIcon } from '~/pilots/purpose-icon.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { messages } from '../../messages/agreements.ts';
import styles from './agreements.module.css';

type Shown = ConsentTermsData & Pick<PilotPurpose, 'question' | 'ifRefused' | 'ifWithdrawn'>;

/** An agreement as a tester will read it. */
export function AgreementPreview({ purpose }: { purpose: Shown }) {
  const t = useMessages(messages);
  const locale = useLocale();
  return (
    <section className={styles.phone} aria-labelledby="apercu">
      <p className="aside">{t.preview}</p>
      <h3 id="apercu">{inLocale(purpose.question, locale)}</h3>
      <ConsentTerms purpose={purpose} icon={purposeIcon(purpose.datasets)} />
      <div className={styles.answers} aria-hidden="true">
        <p>{inLocale(purpose.ifRefused, locale)}</p>
        <span className="button">{t.refuse}</span>
        <span className="button">{t.accept}</span>
        <p className={styles.later}>{t.later}</p>
      </div>
      <p className={styles.otherwise}>
        <b>{t.ifWithdrawn}</b>
        {inLocale(purpose.ifWithdrawn, locale)}
      </p>
    </section>
  );
}
