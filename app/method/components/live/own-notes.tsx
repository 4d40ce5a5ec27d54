import { Form } from '@remix-run/react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { classNames } from '~/ui/class-names.ts';
import { Icon } from '~/ui/icon.tsx';
import type { UnsentNote } from '../../live/outbox.ts';
import type { OwnNote } from '../../live/read-phone.server.ts';
import { messages } from '../../messages/phone.ts';
import { PAPER } from './note-paper.ts';
import styles from './own-notes.module.css';

/** Notes of this phone that the wall does not have, and why. */
export function UnsentNotes({
  notes,
  onDrop,
  onRetry,
}: {
  notes: readonly UnsentNote[];
  onDrop: (id: string) => void;
  onRetry: (note: UnsentNote) => void;
}) {
  const t = useMessages(messages).unsent;
  const waiting = notes.filter(({ refused }) => refused === undefined);
  if (notes.length === 0) return null;
  return (
    <section className="section stack" aria-live="polite">
      <h2>{waiting.length > 0 ? t.title(waiting.length) : t.refused}</h2>
      {waiting.length > 0 ? <p className="aside">{t.body}</p> : null}
      <ul className={styles.list}>
        {notes.map((note) => (
          <li key={note.id} className={classNames(styles.row, styles[PAPER[note.colour]])}>
            <span>
              {note.text}
              {note.refused ? <small>{note.refused}</small> : null}
            </span>
            {note.refused === undefined ? (
              <Icon name="clock" />
            ) : (
              <span className="buttons">
                <button type="button" className="button is-plain" onClick={() => onRetry(note)}>
                  {t.retry}
                </button>
                <button type="button" className="button is-danger" onClick={() => onDrop(note.id)}>
                  {t.drop}
                </button>
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One's own notes, to rewrite or take off while the activity takes things in. */
export function OwnNotes({ notes, canChange }: { notes: readonly OwnNote[]; canChange: boolean }) {
  const t = useMessages(messages).mine;
  if (notes.length === 0) return null;
  return (
    <section className="section stack">
      <h2>{t.title(notes.length)}</h2>
      <ul className={styles.list}>
        {notes.map((note) => (
          <li key={note.id} className={classNames(styles.row, styles[PAPER[note.colour]])}>
            <span>
              {note.text}
              <small>{t[note.state]}</small>
            </span>
            {canChange ? (
              <details className={styles.change}>
                <summary>
                  {t.rewrite}
                  <span className="visually-hidden">{t.of(note.text)}</span>
                </summary>
                <Form method="post" className="stack">
                  <input type="hidden" name="noteId" value={note.id} />
                  <div className="field">
                    <label htmlFor={`rewrite-${note.id}`}>
                      {t.rewrite}
                      <span className="visually-hidden">{t.of(note.text)}</span>
                    </label>
                    <textarea id={`rewrite-${note.id}`} name="text" rows={3} defaultValue={note.text} />
                  </div>
                  <span className="buttons">
                    <button type="submit" name="intent" value="rewrite" className="button is-plain">
                      {t.save}
                    </button>
                    <button type="submit" name="intent" value="remove" className="button is-danger">
                      {t.remove}
                    </button>
                  </span>
                </Form>
              </details>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
