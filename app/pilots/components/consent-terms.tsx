import { formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { Icon, type IconName } from '~/ui/icon.tsx';
import type { PilotPurpose } from '../definition.ts';
import { messages } from '../messages/consent-terms.ts';
import styles from './consent-terms.module.css';

export type ConsentTermsData = Pick<PilotPurpose, 'datasets' | 'what' | 'why' | 'who' | 'until'>;

/** What is asked, what for, who sees it, until when: the same for testers and for whoever writes it. */
export function ConsentTerms({ purpose, icon }: { purpose: ConsentTermsData; icon: IconName }) {
  const locale = useLocale();
  const t = useMessages(messages);
  const { on, months } = purpose.until;
  const lastDay = formatDate(locale, on);
  const terms: readonly { key: string; icon: IconName; name: string; title: string; detail: string }[] = [
    { key: 'what', icon, name: t.what, ...said(purpose.what) },
    { key: 'why', icon: 'note', name: t.why, ...said(purpose.why) },
    { key: 'who', icon: 'eye', name: t.who, ...said(purpose.who) },
    {
      key: 'until',
      icon: 'clock',
      name: t.until,
      title: months ? t.untilMonths(months, lastDay) : t.untilDate(lastDay),
      detail: inLocale(purpose.until.detail, locale),
    },
  ];
  function said({ title, detail }: PilotPurpose['what']) {
    return { title: inLocale(title, locale), detail: inLocale(detail, locale) };
  }
  return (
    <dl className={styles.terms}>
      {terms.map((term) => (
        <div key={term.key}>
          <dt>
            <Icon name={term.icon} />
            <span className="visually-hidden">{term.name}</span>
          </dt>
          <dd>
            <b>{term.title}</b>
            {term.detail}
          </dd>
        </div>
      ))}
    </dl>
  );
}
