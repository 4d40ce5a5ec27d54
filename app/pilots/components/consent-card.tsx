import { colon } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { type Bilingual, inLocale } from '~/platform/i18n/messages.ts';
import { Icon, type IconName } from '~/ui/icon.tsx';
import { Tag } from '~/ui/tag.tsx';
import { messages as comingMessages } from '../messages/coming.ts';
import { messages } from '../messages/definition.ts';
import type { DefinitionPage } from '../pilot-definition-page.server.ts';
import styles from './definition.module.css';

/** An agreement with the words that testers read, and what answering no changes. */
export function ConsentCard({ purpose }: { purpose: DefinitionPage['purposes'][number] }) {
  const t = useMessages(messages);
  const coming = useMessages(comingMessages);
  const locale = useLocale();
  const say = (text: Bilingual): string => inLocale(text, locale);
  const { key, question, version, holderName, recipientTitle, what, why, who, until, ifRefused, ifWithdrawn } = purpose;
  const untilTitle = until.months ? t.untilMonths(until.months, until.on) : t.untilDay(until.on);
  const answers: { icon: IconName; label: string; title: string; detail: Bilingual }[] = [
    { icon: 'bolt', label: t.what, title: say(what.title), detail: what.detail },
    { icon: 'note', label: t.why, title: say(why.title), detail: why.detail },
    { icon: 'eye', label: t.who, title: say(who.title), detail: who.detail },
    { icon: 'clock', label: t.until, title: untilTitle, detail: until.detail },
  ];
  return (
    <article className={`sheet stack ${styles.consent}`} id={`accord-${key}`}>
      <h3>{say(question)}</h3>
      <p className={styles.meta}>
        <Tag tone="plain">{t.version(version)}</Tag>
        {holderName ? <Tag>{holderName}</Tag> : null}
        {recipientTitle ? (
          <span>
            {t.recipient}
            {colon(locale)}
            {say(recipientTitle)}
          </span>
        ) : null}
      </p>
      {purpose.waitsFor.length > 0 ? (
        <p className="aside">{coming.waits(purpose.waitsFor.map(say).join(', '))}</p>
      ) : null}
      <dl className={styles.four}>
        {answers.map(({ icon, label, title, detail }) => (
          <div key={label}>
            <dt>
              <Icon name={icon} />
              <span className="visually-hidden">{label}</span>
            </dt>
            <dd>
              <b>{title}</b>
              {say(detail)}
            </dd>
          </div>
        ))}
      </dl>
      <dl className={styles.otherwise}>
        <div>
          <dt>{t.ifRefused}</dt>
          <dd>{say(ifRefused)}</dd>
        </div>
        <div>
          <dt>{t.ifWithdrawn}</dt>
          <dd>{say(ifWithdrawn)}</dd>
        </div>
      </dl>
    </article>
  );
}
