import { formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { messages } from '../messages/pages.ts';
import styles from './messaging.module.css';

export interface SimulatedDay {
  /** yyyy-mm-dd */
  readonly day: string;
  readonly mails: readonly {
    readonly title: string;
    readonly time: string;
    readonly heldBy: 'quiet' | 'capped' | 'cooldown' | null;
  }[];
}

/** A square a day, a line a week; the same as a list underneath, which is what a screen reader is given. */
export function SimulatedWeeks({ days }: { readonly days: readonly SimulatedDay[] }) {
  const locale = useLocale();
  const t = useMessages(messages).simulation;
  const blanks = (new Date(`${days[0]?.day ?? '2026-01-05'}T12:00:00Z`).getUTCDay() + 6) % 7;
  const written = days.filter(({ mails }) => mails.length > 0);
  return (
    <>
      <div className={styles.weeks} aria-hidden="true">
        {[...t.weekdays].map((letter, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two weekdays share a letter, and none ever moves
          <span key={at}>{letter}</span>
        ))}
        {Array.from({ length: blanks }, (_, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: blanks are all alike
          <span key={`blank-${at}`} />
        ))}
        {days.map(({ day, mails }) => (
          <span key={day} className={mails.length > 0 ? styles.mailDay : styles.day}>
            {Number(day.slice(8))}
          </span>
        ))}
      </div>
      {written.length > 0 ? (
        <>
          <h3>{t.list}</h3>
          <ol className="list">
            {written.flatMap(({ day, mails }) =>
              mails.map(({ title, time, heldBy }) => (
                <li key={`${day} ${time} ${title}`}>
                  <span>
                    {formatDate(locale, day, { weekday: 'long', day: 'numeric', month: 'long' })}, {time}
                    {heldBy ? <small className="aside"> ({t.held[heldBy]})</small> : null}
                  </span>
                  <b>{title}</b>
                </li>
              )),
            )}
          </ol>
        </>
      ) : null}
    </>
  );
}
