import { Link } from '@remix-run/react';
import { colon } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { type Bilingual, inLocale } from '~/platform/i18n/messages.ts';
import { Icon } from '~/ui/icon.tsx';
import { messages } from '../messages/description.ts';

interface DescriptionPurposesProps {
  readonly purposes: readonly {
    readonly key: string;
    readonly question: Bilingual;
    readonly why: Bilingual;
    readonly isGranted: boolean;
  }[];
  readonly isAgreed: boolean;
}

/** What the answers are for and where they stay; without an agreement, which one would be needed first. */
export function DescriptionPurposes({ purposes, isAgreed }: DescriptionPurposesProps) {
  const locale = useLocale();
  const t = useMessages(messages);
  const shown = isAgreed ? purposes.filter(({ isGranted }) => isGranted) : purposes;
  return (
    <section className="section stack">
      <h2>{isAgreed ? t.serves : t.notAgreed}</h2>
      {isAgreed ? null : <p>{t.notAgreedText}</p>}
      <ul className="list">
        {shown.map(({ key, question, why }) => (
          <li key={key}>
            <Icon name={isAgreed ? 'check' : 'message'} />
            <span>
              <b>{inLocale(why, locale)}</b>
              <small>{inLocale(question, locale)}</small>
            </span>
            <Link to={`/moi/accords/${key}`}>
              {t.see}
              <span className="visually-hidden">
                {colon(locale)}
                {inLocale(question, locale)}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {isAgreed ? (
        <p className="aside">
          {t.sealed} <Link to="/moi/donnees#journal">{t.journal}</Link>
        </p>
      ) : null}
    </section>
  );
}
