import { DndContext, DragOverlay } from '@dnd-kit/core';
import { useSearchParams, useSubmit } from '@remix-run/react';
import { type ReactNode, useId, useState } from 'react';
import type { WorkshopTemplate } from '~/kit/schema/workshop.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { classNames } from '~/ui/class-names.ts';
import type { WallNote, WallState } from '../../live/wall-state.ts';
import { clustersOf, mergedInto, notesOf, pointsOf, voteOn } from '../../live/wall-view.ts';
import { messages } from '../../messages/control-board.ts';
import styles from './control-board.module.css';
import { BoardFamily, BoardNote } from './control-board-parts.tsx';
import { FamilyGestures, NoteGestures } from './control-gestures.tsx';
import { GestureForm } from './gesture-form.tsx';
import { PAPER } from './note-paper.ts';
import { heldByPointer, LOOSE, useBoardDrag } from './use-board-drag.ts';
import { useKeptFocus } from './use-kept-focus.ts';

export interface ControlBoardProps {
  readonly template: WorkshopTemplate;
  readonly state: WallState;
  readonly writeKey: string;
  readonly hidden: readonly WallNote[];
}

const IN_HAND = [heldByPointer];

/** Notes and families, arranged by dragging (mouse, finger or keyboard) or with plain lists and buttons. */
export function ControlBoard({ template, state, writeKey, hidden }: ControlBoardProps) {
  const t = useMessages(messages);
  const submit = useSubmit();
  const dndId = useId();
  const focus = useKeptFocus();
  const [params] = useSearchParams();
  // The gestures of one note at a time: each names every other note and family. Without JavaScript the address opens it.
  const [opened, setOpened] = useState(params.get('note'));
  const notes = notesOf(state, writeKey);
  const families = clustersOf(state, writeKey);
  const vote = voteOn(template, state, writeKey);
  const drag = useBoardDrag({
    state,
    places: [LOOSE, ...families.map(({ id }) => id)],
    onMove: (noteId, place) => {
      const version = String(state.notes[noteId]?.version ?? 0);
      const clusterId = place === LOOSE ? '' : place;
      submit(
        { intent: 'arrange', gesture: 'move', noteId, version, clusterId },
        { method: 'post', preventScrollReset: true },
      );
    },
  });
  const card = (note: WallNote): ReactNode => {
    const merged = mergedInto(state, note.id);
    return (
      <BoardNote
        key={note.id}
        note={note}
        isCarried={drag.carried === note.id}
        said={merged.length + 1}
        points={pointsOf(state, vote, [note.id]) ?? 0}
        isOpen={opened === note.id}
        onToggle={() => setOpened(opened === note.id ? null : note.id)}
      >
        <NoteGestures
          note={note}
          families={families}
          others={notes.filter(({ id }) => id !== note.id)}
          merged={merged}
        />
      </BoardNote>
    );
  };
  const loose = notes.filter(({ cluster }) => !cluster || !state.clusters[cluster]);
  const inHand = drag.carried ? state.notes[drag.carried] : undefined;
  return (
    <section className="section stack" {...focus.area}>
      <h2 {...focus.fallback}>{t.title}</h2>
      <p className="aside">{notes.length === 0 ? t.empty : t.hint}</p>
      <GestureForm
        key={families.length}
        intent="arrange"
        fields={{ gesture: 'new-family', activityKey: writeKey }}
        label={t.create}
        className={styles.row}
      >
        <div className="field">
          <label htmlFor="new-family">{t.newFamily}</label>
          <input id="new-family" name="name" maxLength={120} required autoComplete="off" />
        </div>
      </GestureForm>
      <DndContext id={dndId} {...drag.context}>
        <div className={styles.area}>
          <div className={styles.board}>
            <BoardFamily id={LOOSE} title={t.loose}>
              {loose.map(card)}
            </BoardFamily>
            <div className={styles.families}>
              {families.map((family, index) => {
                const inside = notes.filter(({ cluster }) => cluster === family.id);
                const points = pointsOf(state, vote, [family.id, ...inside.map(({ id }) => id)]);
                return (
                  <BoardFamily
                    key={family.id}
                    id={family.id}
                    title={family.name}
                    aside={points === null ? '' : t.points(points)}
                  >
                    <FamilyGestures
                      family={family}
                      others={families.filter(({ id }) => id !== family.id)}
                      isFirst={index === 0}
                      isLast={index === families.length - 1}
                    />
                    {inside.map(card)}
                  </BoardFamily>
                );
              })}
            </div>
          </div>
        </div>
        <DragOverlay dropAnimation={null} modifiers={IN_HAND}>
          {inHand ? (
            <p className={classNames('note', styles.note, styles.inHand, PAPER[inHand.colour])}>{inHand.text}</p>
          ) : null}
        </DragOverlay>
      </DndContext>
      {hidden.length > 0 ? <HiddenNotes notes={hidden} /> : null}
    </section>
  );
}

/** Notes taken off the wall, to put back. */
function HiddenNotes({ notes }: { notes: readonly WallNote[] }) {
  const t = useMessages(messages);
  return (
    <details>
      <summary>{t.hidden(notes.length)}</summary>
      <ul className={styles.hidden}>
        {notes.map((note) => (
          <li key={note.id}>
            {note.text}
            <GestureForm
              intent="arrange"
              fields={{ gesture: 'show', noteId: note.id, version: note.version }}
              label={t.show}
              about={<span className="visually-hidden"> – {t.note(note.text)}</span>}
            />
          </li>
        ))}
      </ul>
    </details>
  );
}
