import styles from '~/pilots/components/consent-terms.module.css';
import { formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { type Bilingual, inLocale } from '~/platform/i18n/messages.ts';
import { Icon, type IconName } from '~/ui/icon.tsx';
import { messages } from '../messages/join.ts';

export interface JoinTermsProps {
  readonly to: {
    readonly territory: string;
    readonly contact: { readonly name: string; readonly role: Bilingual };
    readonly support: Bilingual;
    readonly endsOn: string;
  };
}

/** Who invites, what is asked, with what help, until when, and what it is not. */
export function JoinTerms({ to }: JoinTermsProps) {
  const t = useMessages(messages);
  const locale = useLocale();
  const terms: readonly { icon: IconName; title: string; detail: string }[] = [
    {
      icon: 'people',
      title: t.who,
      detail: `${to.territory}. ${to.contact.name}, ${inLocale(to.contact.role, locale)}`,
    },
    { icon: 'note', title: t.what, detail: t.whatText },
    { icon: 'message', title: t.support, detail: inLocale(to.support, locale) },
    { icon: 'clock', title: t.until, detail: t.untilText(formatDate(locale, to.endsOn)) },
    { icon: 'eye-off', title: t.not, detail: t.notText(to.territory) },
  ];
  return (
    <dl className={styles.terms}>
      {terms.map(({ icon, title, detail }) => (
        <div key={icon}>
          <dt>
            <Icon name={icon} />
            <span className="visually-hidden">{title}</span>
          </dt>
          <dd>
            <b aria-hidden="true">{title}</b>
            {detail}
          </dd>
        </div>
      ))}
    </dl>
  );
}
