import { Form } from '@remix-run/react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { messages } from '../../messages/sheet-row.ts';
import styles from './sheet.module.css';
import type { TrayNote } from './use-tray.ts';

interface Props {
  readonly notes: readonly TrayNote[];
  readonly base: string;
  /** The row that the next note becomes. */
  readonly nextRow: number;
}

const COLOURS = ['is-jaune', 'is-bleu', 'is-rose'] as const;

/** The workshop's notes that wait for a row. */
export function NoteTray({ notes, base, nextRow }: Props) {
  const t = useMessages(messages).tray;
  if (notes.length === 0) return null;
  return (
    <aside className={styles.tray} aria-labelledby="a-reprendre">
      <h2 id="a-reprendre">{t.title(notes.length)}</h2>
      <ul>
        {notes.map(({ id, text, author, gestureId, row }, index) => (
          <li key={id} className={`note ${COLOURS[index % COLOURS.length]}`}>
            <p>{text}</p>
            <Form method="post" action={base} preventScrollReset>
              <input type="hidden" name="intent" value="take" />
              <input type="hidden" name="harvest" value={id} />
              <input type="hidden" name="gesture" value={gestureId} />
              <input type="hidden" name="row" value={row} />
              <button type="submit">
                {t.take(nextRow)}
                <span className="visually-hidden"> : {text}</span>
              </button>
              {author ? <span className="by">{author}</span> : null}
            </Form>
          </li>
        ))}
      </ul>
    </aside>
  );
}
