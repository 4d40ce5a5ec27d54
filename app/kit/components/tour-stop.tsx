import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { Tag } from '~/ui/tag.tsx';
import type { Localised } from '../localise.ts';
import { messages } from '../messages/tour.ts';
import type { TourStop } from '../schema/kit.ts';
import styles from './tour.module.css';

export interface TourStopProps {
  readonly stop: Localised<TourStop>;
  readonly names: readonly { readonly key: string; readonly name: string }[];
  /** Stops on this page: the others are reached by the whole tour. */
  readonly here: readonly string[];
}

/** One city or project of the tour, and what another city can take from it. */
export function TourStopArticle({ stop, names, here }: TourStopProps) {
  const t = useMessages(messages);
  const related = names.filter(({ key }) => stop.related.includes(key));
  return (
    <article className={`section ${styles.stop}`} id={stop.key}>
      <div className={styles.story}>
        <p className={styles.where}>{[t[stop.kind], stop.country].filter(Boolean).join(', ')}</p>
        <h2>
          {stop.name} <span>{stop.title}</span>
        </h2>
        {stop.paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
      <div className={styles.margin}>
        <p className={styles.tags}>
          {stop.tags.map((tag) => (
            <Tag key={tag}>{t.tags[tag]}</Tag>
          ))}
        </p>
        <p className={styles.lesson}>
          <b>{t.lesson}</b> {stop.lesson}
        </p>
        {related.length > 0 ? (
          <p className="aside">
            {t.related}{' '}
            {related.map(({ key, name }, index) => (
              <span key={key}>
                {index > 0 ? ', ' : ''}
                <a href={here.includes(key) ? `#${key}` : `/methode/tour#${key}`}>{name}</a>
              </span>
            ))}
          </p>
        ) : null}
      </div>
    </article>
  );
}
