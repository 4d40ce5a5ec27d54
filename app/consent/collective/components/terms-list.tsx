import { formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { type Bilingual, inLocale } from '~/platform/i18n/messages.ts';
import { messages } from '../messages/assembly.ts';
import type { ProposalTerms } from '../terms.ts';
import styles from './collective.module.css';

export interface TermsListProps {
  readonly terms: ProposalTerms;
  readonly kind: 'share' | 'end';
  readonly titles: Readonly<Record<string, Bilingual>>;
  readonly hash?: string | null;
}

/** What is proposed, word for word: this is what is voted. */
export function TermsList({ terms, kind, titles, hash }: TermsListProps) {
  const t = useMessages(messages).terms;
  const locale = useLocale();
  const { recipient, datasets, aggregation, purpose, from, until } = terms;
  const title = (key: string): string => (titles[key] ? inLocale(titles[key], locale) : key);
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
        <dd>{datasets.map(title).join(' · ')}</dd>
      </div>
      {kind === 'share' ? (
        <>
          <div>
            <dt>{t.form}</dt>
            <dd>
              {t.total[aggregation.step](aggregation.smallestGroup)}, {t.groups[aggregation.groups]}. {t.never}
            </dd>
          </div>
          <div>
            <dt>{t.days}</dt>
            <dd>{t.between(formatDate(locale, from), formatDate(locale, until))}</dd>
          </div>
        </>
      ) : null}
      {hash ? (
        <div>
          <dt>{t.hash}</dt>
          <dd>
            <code className={styles.hash}>{hash}</code>
            <small>{t.hashWhy}</small>
          </dd>
        </div>
      ) : null}
    </dl>
  );
}
