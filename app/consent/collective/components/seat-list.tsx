import type { ReactNode } from 'react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { messages } from '../messages/board.ts';
import type { Board, SeatView } from '../read-board.server.ts';
import styles from './collective.module.css';

/** Who sits, college by college; `act` is what one may do with a seat. */
export function SeatList({ colleges, act }: Pick<Board, 'colleges'> & { act?: (seat: SeatView) => ReactNode }) {
  const t = useMessages(messages);
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
