import { Link } from '@remix-run/react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { Icon } from '~/ui/icon.tsx';
import { type ItemView, titleOf } from '../item-view.ts';
import { messages } from '../messages/map.ts';
import styles from './item-fiche.module.css';
import { AccessMark, PersonalMark } from './marks.tsx';

interface Props {
  readonly item: ItemView;
  readonly base: string;
  /** The thread back stays with the staff: a stranger reads the card. */
  readonly isPublic?: boolean | undefined;
}

/** A data card as an index card: what it tells, from which data, who has them, and the way back along the thread. */
export function ItemFiche({ item, base, isPublic = false }: Props) {
  const t = useMessages(messages);
  const title = titleOf(item);
  return (
    <article className="fiche">
      <h3>{title}</h3>
      <dl>
        {item.information && item.data ? (
          <>
            <dt>{t.data}</dt>
            <dd className={styles.data}>{item.data}</dd>
          </>
        ) : null}
        <dt>{t.heldBy}</dt>
        <dd>{item.holders.length > 0 ? item.holders.map(({ name }) => name).join(', ') : t.noHolder}</dd>
        <dt>{t.access}</dt>
        <dd>
          <AccessMark level={item.access} />
        </dd>
        <dt>{t.about}</dt>
        <dd>
          <PersonalMark personal={item.personal} />
        </dd>
      </dl>
      <Link
        className={styles.thread}
        to={`${base}/${item.key}`}
        aria-label={isPublic ? t.readLabel(title) : t.openLabel(title)}
      >
        <Icon name="thread" />
        {isPublic ? t.read : t.open}
      </Link>
    </article>
  );
}
