import type { ReactNode } from 'react';
import { formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { messages } from '../messages/board.ts';
import type { Board, SeatView } from '../read-board.server.ts';
import styles from './collective.module.css';

/** Who sits, college by college; `act` is what one may do with a seat. */
export function SeatList({ colleges, act }: Pick<Board, 'colleges'> & { act?: (seat: SeatView) => ReactNode }) {
  const t = useMessages(messages);
  const locale = useLocale();
  const lastDay = (until: Date | string) => formatDate(locale, new Date(new Date(until).getTime() - 1));
  const drawn = colleges.flatMap(({ held }) => held).find(({ lot }) => lot !== null)?.lot;
  return (
    <section className="section stack">
      <h2>{t.seats}</h2>
      <ul className={styles.lines}>
        {colleges.map(({ college, seats, held }) => (
          <li key={college}>
            <b>{t.colleges[college]}</b>
            {held.map((seat) => (
              <div key={seat.id} className={styles.acts}>
                <span>
                  {seat.holder ?? t.left}
                  {seat.isMine ? ` (${t.mine})` : ''}
                  {seat.isElected ? `, ${t.seatElected}` : ''}
                  {seat.until ? (
                    <>
                      {', '}
                      {seat.endsSoon ? <b>{t.seatEndsSoon(lastDay(seat.until))}</b> : t.seatUntil(lastDay(seat.until))}
                    </>
                  ) : null}
                </span>
                {act?.(seat)}
              </div>
            ))}
            {held.length < seats ? <small>{t.free(seats - held.length)}</small> : null}
          </li>
        ))}
      </ul>
      {drawn ? (
        <details>
          <summary>{t.lot(drawn.among, drawn.seed.slice(0, 8))}</summary>
          <p>
            <code className={styles.hash}>{drawn.seed}</code>
          </p>
          <p>{t.lotHow}</p>
        </details>
      ) : null}
    </section>
  );
}
