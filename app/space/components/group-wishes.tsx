import { Link } from '@remix-run/react';
import { formatDate, formatNumber } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import type { GroupWishes, WishTotals } from '../collective/read-wishes.server.ts';
import { messages } from '../messages/assembly.ts';
import styles from './group-wishes.module.css';

interface GroupWishesPartProps {
  readonly wishes: GroupWishes;
  readonly smallestGroup: number;
}

/** What members wish, added up: what debates may start from. */
export function GroupWishesPart({ wishes, smallestGroup }: GroupWishesPartProps) {
  const t = useMessages(messages).wishes;
  const locale = useLocale();
  const { since, questions, path } = wishes;
  return (
    <section className="section stack">
      <h2>{t.title}</h2>
      {since === null ? <p>{t.soon(smallestGroup)}</p> : null}
      {questions.map((question) => (
        <Question key={question.key} question={question} />
      ))}
      {since === null ? null : (
        <p className="aside">
          {t.since(formatDate(locale, since, { month: 'long', year: 'numeric' }))} {t.groups(smallestGroup)}
        </p>
      )}
      <p>
        <Link to={path}>{t.mine}</Link>
      </p>
    </section>
  );
}

function Question({ question }: { readonly question: WishTotals }) {
  const t = useMessages(messages).wishes;
  const locale = useLocale();
  const { title, people, options } = question;
  return (
    <>
      <h3>{inLocale(title, locale)}</h3>
      <p>{t.people(formatNumber(locale, people))}</p>
      <ul className={styles.bars}>
        {options.map((option) => (
          <li key={option.key}>
            <span>{inLocale(option.title, locale)}</span>
            <b>{option.people === null ? t.withheld : formatNumber(locale, option.people)}</b>
            <svg width="100%" height="12" aria-hidden="true">
              {option.people === null ? (
                <rect
                  {...{ x: 1, y: 1, width: '24%', height: 10, fill: 'none', stroke: 'var(--edge)' }}
                  strokeDasharray="5 4"
                />
              ) : (
                <rect width={`${Math.round((option.people / people) * 100)}%`} height="12" fill="var(--theme)" />
              )}
            </svg>
          </li>
        ))}
      </ul>
    </>
  );
}
