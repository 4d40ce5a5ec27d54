import { Link } from '@remix-run/react';
import { colon, formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { Tag } from '~/ui/tag.tsx';
import type { OutcomeCounts } from '../count-outcomes.server.ts';
import { messages } from '../messages/pages.ts';
import { messageWords } from '../messages/words.ts';
import type { MessageRow } from '../read-messages-page.server.ts';
import styles from './messaging.module.css';

interface Props {
  readonly rows: readonly MessageRow[];
  /** `/nantes/experimentations/hestia-zeus/messages` */
  readonly base: string;
  readonly timeZone: string;
}

/** One row a message: what it is and when, then for how many and what became of it. */
export function MessageRows({ rows, base, timeZone }: Props) {
  const t = useMessages(messages);
  const kinds = useMessages(messageWords).kinds;
  const locale = useLocale();
  const day = (iso: string): string =>
    formatDate(locale, iso, {
      ...{ weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit', timeZone },
    });
  return (
    <ul className={styles.rows}>
      {rows.map((row) => (
        <li key={row.key} className={styles.row}>
          <div>
            <h3>{row.title}</h3>
            <p className={styles.tags}>
              <Tag tone="plain">{kinds[row.kind]}</Tag>
              {row.solicitation ? <Tag tone="plain">{t.asks}</Tag> : null}
              {row.aboutRights ? <Tag tone="info">{t.rights}</Tag> : null}
              {row.isStopped ? <Tag tone="warn">{t.stopped}</Tag> : null}
            </p>
            <p>
              {t.when}
              {colon(locale)}
              {row.when}
            </p>
            <p>
              {t.who}
              {colon(locale)}
              {row.who}
            </p>
            <p>
              <Link to={`${base}/${encodeURIComponent(row.key)}`}>
                {t.read}
                <span className="visually-hidden"> {t.readOf(row.title)}</span>
              </Link>
            </p>
          </div>
          <div>
            <p>
              <b>{nextOf(row, t, day)}</b>
            </p>
            <p>{row.concerned === null ? t.concernedFew : t.concerned(row.concerned)}</p>
            <Outcomes outcomes={row.outcomes} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function nextOf(row: MessageRow, t: (typeof messages)['fr'], day: (iso: string) => string): string {
  if (row.isOnce) return t.going;
  if (row.next) return t.next(day(row.next));
  return row.isOver ? t.over : t.ownTime;
}

/** What became of a message, people counted once each; small groups are said to be small. */
export function Outcomes({ outcomes }: { readonly outcomes: OutcomeCounts | null }) {
  const t = useMessages(messages).outcomes;
  if (!outcomes) return <p className="aside">{t.none}</p>;
  const groups = Object.entries(outcomes) as [keyof OutcomeCounts, number | null][];
  const shown = groups.filter(([, count]) => count !== null && count > 0);
  const isPartial = groups.some(([, count]) => count === null);
  if (shown.length === 0) return <p className="aside">{t.hidden}</p>;
  return (
    <>
      <ul className={styles.outcomes} aria-label={t.title}>
        {shown.map(([group, count]) => (
          <li key={group}>{t.groups[group](count ?? 0)}</li>
        ))}
      </ul>
      {isPartial ? <p className="aside">{t.withheld}</p> : null}
    </>
  );
}
