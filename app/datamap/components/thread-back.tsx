import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { messages } from '../messages/card.ts';
import type { CardData } from './item-card-view.tsx';
import styles from './thread-back.module.css';

/** From the file to the card, knot by knot: where every word of it comes from. */
export function ThreadBack({ item, when }: { item: CardData; when: (date: string | Date) => string }) {
  const t = useMessages(messages);
  const { origin } = item;
  return (
    <section className="section" id="fil">
      <h2>{t.thread}</h2>
      <ol className="steps">
        <li>
          <p>{origin ? t.threadImport(origin.fileName, when(origin.acceptedAt ?? item.updatedAt)) : t.threadMade}</p>
        </li>
        <li>
          <p>{t.threadRow(item.sheet, item.row)}</p>
        </li>
        {item.postIt ? (
          <li>
            <p>{t.threadPostIt}</p>
            <div className={`note is-jaune ${styles.note}`}>
              <p>{item.postIt}</p>
            </div>
          </li>
        ) : null}
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
