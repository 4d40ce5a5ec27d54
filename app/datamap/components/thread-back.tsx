import { Link } from '@remix-run/react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { messages } from '../messages/card.ts';
import type { CardData } from './item-card-view.tsx';
import styles from './thread-back.module.css';

interface Props {
  readonly territoryId: string;
  readonly item: CardData;
  readonly mayWrite: boolean;
  readonly when: (date: string | Date) => string;
}

/** From the workshop or the file to the card, knot by knot: where every word of it comes from. */
export function ThreadBack({ territoryId, item, mayWrite, when }: Props) {
  const t = useMessages(messages);
  const { asked, origin } = item;
  const postIt = item.postIt ? (
    <li>
      <p>{t.threadPostIt}</p>
      <div className={`note is-jaune ${styles.note}`}>
        <p>{item.postIt}</p>
      </div>
    </li>
  ) : null;
  return (
    <section className="section" id="fil">
      <h2>{t.thread}</h2>
      <ol className="steps">
        {asked ? (
          <li>
            <p>
              {t.threadAsked}{' '}
              <Link to={`/${territoryId}/ateliers/${asked.workshop.id}${mayWrite ? '/recolte' : ''}`}>
                {asked.workshop.title}
              </Link>
              {t.threadAskedBy({ ...asked, date: when(asked.workshop.startsAt) })}
            </p>
          </li>
        ) : null}
        {asked ? postIt : null}
        {origin ? (
          <>
            <li>
              <p>{t.threadImport(origin.fileName, when(origin.acceptedAt ?? item.updatedAt))}</p>
            </li>
            <li>
              <p>{t.threadRow(item.sheet, item.row)}</p>
            </li>
          </>
        ) : (
          <li>
            <p>{t.threadMade(item.sheet, item.row)}</p>
          </li>
        )}
        {asked ? null : postIt}
        <li className="is-here">
          <p>
            <b>{t.threadCard}</b>
          </p>
          <p className="aside">{item.version > 1 ? t.threadEdited(when(item.updatedAt)) : t.threadUnedited}</p>
        </li>
      </ol>
    </section>
  );
}
