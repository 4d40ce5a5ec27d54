import { Link } from '@remix-run/react';
import type { Localised } from '~/kit/localise.ts';
import type { Kit } from '~/kit/schema/kit.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { Icon } from '~/ui/icon.tsx';
import { Tag } from '~/ui/tag.tsx';
import { messages } from '../messages/stress.ts';
import styles from './stress.module.css';

interface Props {
  readonly obstacles: Localised<Kit['obstacles']>;
  /** Keys of those noted already. */
  readonly taken: readonly string[];
  readonly inventHref: string;
}

/** The kit's obstacles as cards to draw, and one to invent. */
export function ObstacleList({ obstacles, taken, inventHref }: Props) {
  const t = useMessages(messages);
  return (
    <section className={`section ${styles.obstacles}`}>
      <h2>{t.obstacles}</h2>
      <ul className="cards">
        {obstacles.map(({ key, title, text, ours }) => (
          <li key={key} className="fiche">
            <h3>{title}</h3>
            <p>{text}</p>
            {ours ? <p className="aside">{t.ours}</p> : null}
            {taken.includes(key) ? (
              <p>
                <Tag tone="ok">{t.taken}</Tag>
              </p>
            ) : null}
            <Link className="button is-quiet" to={`?obstacle=${key}`} aria-label={t.takeNamed(title)}>
              {t.take}
            </Link>
          </li>
        ))}
        <li className="fiche">
          <h3>{t.invent}</h3>
          <p>{t.inventText}</p>
          <Link className="button is-plain" to={inventHref}>
            <Icon name="plus" />
            {t.invent}
          </Link>
        </li>
      </ul>
    </section>
  );
}
