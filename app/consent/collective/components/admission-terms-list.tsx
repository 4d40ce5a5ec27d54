import { formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { type Bilingual, inLocale } from '~/platform/i18n/messages.ts';
import { messages } from '../messages/assembly.ts';
import { messages as staff } from '../messages/staff.ts';
import type { AdmissionTerms } from '../terms.ts';
import styles from './collective.module.css';

export interface AdmissionTermsListProps {
  readonly terms: AdmissionTerms;
  readonly titles: Readonly<Record<string, Bilingual>>;
  readonly hash: string;
}

/** What a recipient asks, and the conditions it would be let in under. */
export function AdmissionTermsList({ terms, titles, hash }: AdmissionTermsListProps) {
  const t = useMessages(messages).terms;
  const { conditions, handed, admissionTotals } = useMessages(staff).recipient;
  const locale = useLocale();
  const { recipient, datasets, purpose, from, until } = terms;
  return (
    <dl className="facts">
      <div>
        <dt>{t.recipient}</dt>
        <dd>
          <b>{recipient.name}</b>
          {recipient.detail ? <p className={styles.words}>{recipient.detail}</p> : null}
        </dd>
      </div>
      <div>
        <dt>{t.purpose}</dt>
        <dd className={styles.words}>{purpose}</dd>
      </div>
      <div>
        <dt>{t.data}</dt>
        <dd>{datasets.map((key) => (titles[key] ? inLocale(titles[key], locale) : key)).join(' · ')}</dd>
      </div>
      <div>
        <dt>{handed}</dt>
        <dd>{admissionTotals}</dd>
      </div>
      <div>
        <dt>{conditions}</dt>
        <dd className={styles.words}>{terms.conditions}</dd>
      </div>
      <div>
        <dt>{t.days}</dt>
        <dd>{t.between(formatDate(locale, from), formatDate(locale, until))}</dd>
      </div>
      <div>
        <dt>{t.hash}</dt>
        <dd>
          <code className={styles.hash}>{hash}</code>
        </dd>
      </div>
    </dl>
  );
}
