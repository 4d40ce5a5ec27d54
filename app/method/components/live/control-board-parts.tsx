import { useDraggable, useDroppable } from '@dnd-kit/core';
import type { MouseEvent, ReactNode } from 'react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { classNames } from '~/ui/class-names.ts';
import { Icon } from '~/ui/icon.tsx';
import type { WallNote } from '../../live/wall-state.ts';
import { messages } from '../../messages/control-board.ts';
import styles from './control-board.module.css';
import { PAPER } from './note-paper.ts';
import { LOOSE } from './use-board-drag.ts';
import { keepsFocus } from './use-kept-focus.ts';

export interface BoardFamilyProps {
  readonly id: string;
  readonly title: string;
  readonly aside?: string;
  readonly children: ReactNode;
}

/** A place where notes are put down. */
export function BoardFamily({ id, title, aside, children }: BoardFamilyProps) {
  const { setNodeRef, isOver } = useDroppable({ id });
  return (
    <section
      ref={setNodeRef}
      className={classNames(styles.family, id === LOOSE && styles.loose, isOver && styles.over)}
      {...keepsFocus(id)}
    >
      <h3>
        {title} {aside ? <small>{aside}</small> : null}
      </h3>
      {children}
    </section>
  );
}

export interface BoardNoteProps {
  readonly note: WallNote;
  readonly isCarried: boolean;
  /** How many times it was said, with those merged into it. */
  readonly said: number;
  readonly points: number;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  /** What can be done to it, once open. */
  readonly children: ReactNode;
}

/** A note with its grip. Its gestures open under it: by a script at once, by the address without one. */
export function BoardNote({ note, isCarried, said, points, isOpen, onToggle, children }: BoardNoteProps) {
  const t = useMessages(messages);
  const { attributes, listeners, setNodeRef } = useDraggable({
    id: note.id,
    attributes: { roleDescription: t.movable },
  });
  const toggle = (event: MouseEvent): void => {
    event.preventDefault();
    onToggle();
  };
  return (
    <article
      id={`note-${note.id}`}
      className={classNames(styles.note, 'note', PAPER[note.colour], isCarried && styles.carried)}
      {...keepsFocus(note.id)}
    >
      <button
        type="button"
        ref={setNodeRef}
        className={styles.grip}
        {...attributes}
        {...listeners}
        aria-label={t.grip(note.text)}
      >
        <Icon name="note" />
      </button>
      <p>{note.text}</p>
      <span className="by">
        <span>
          {note.author} {said > 1 ? t.merged(said) : null}
        </span>
        {points > 0 ? <span>{t.points(points)}</span> : null}
        <a
          href={isOpen ? '?' : `?note=${note.id}#note-${note.id}`}
          onClick={toggle}
          aria-expanded={isOpen}
          className={styles.open}
        >
          {t.gestures}
          <span className="visually-hidden"> – {t.note(note.text)}</span>
        </a>
      </span>
      {isOpen ? <div className={styles.gestures}>{children}</div> : null}
    </article>
  );
}
