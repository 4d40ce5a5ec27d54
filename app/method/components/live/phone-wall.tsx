import { Link } from '@remix-run/react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { classNames } from '~/ui/class-names.ts';
import type { WallNote, WallState } from '../../live/wall-state.ts';
import { clustersOf, notesOf } from '../../live/wall-view.ts';
import { messages } from '../../messages/phone.ts';
import { PAPER } from './note-paper.ts';
import styles from './own-notes.module.css';

export interface PhoneWallProps {
  readonly state: WallState;
  readonly writeKey: string;
  readonly tableId: string | null;
  /** Whether the notes were asked for: a phone is told the families' names until then. */
  readonly reads: boolean;
}

/** The wall as text, for whoever cannot read the projector: the families, and their notes when asked for. */
export function PhoneWall({ state, writeKey, tableId, reads }: PhoneWallProps) {
  const t = useMessages(messages).cluster;
  const at = Object.values(state.notes).some((note) => note.activity === writeKey && note.table) ? tableId : null;
  const notes = notesOf(state, writeKey, at);
  const clusters = clustersOf(state, writeKey, at);
  return (
    <section className="section stack">
      <h2>{t.title}</h2>
      <p className="aside">{t.body}</p>
      {reads ? (
        <>
          {clusters.map(({ id, name }) => (
            <Group key={id} name={name} notes={notes.filter(({ cluster }) => cluster === id)} />
          ))}
          <Group name={t.none} notes={notes.filter(({ cluster }) => !cluster || !state.clusters[cluster])} />
        </>
      ) : clusters.length > 0 ? (
        <ul className={styles.families}>
          {clusters.map(({ id, name }) => (
            <li key={id}>{name}</li>
          ))}
        </ul>
      ) : null}
      <p>
        <Link className="button is-plain is-wide" to={reads ? '.' : '?mur'} preventScrollReset>
          {reads ? t.less : t.more}
        </Link>
      </p>
    </section>
  );
}

function Group({ name, notes }: { name: string; notes: readonly WallNote[] }) {
  return notes.length > 0 ? (
    <section className="section">
      <h3>{name}</h3>
      <Rows notes={notes} />
    </section>
  ) : null;
}

function Rows({ notes }: { notes: readonly WallNote[] }) {
  return (
    <ul className={styles.list}>
      {notes.map((note) => (
        <li key={note.id} className={classNames(styles.row, styles[PAPER[note.colour]])}>
          <span>
            {note.text}
            {note.author ? <small>{note.author}</small> : null}
          </span>
        </li>
      ))}
    </ul>
  );
}
