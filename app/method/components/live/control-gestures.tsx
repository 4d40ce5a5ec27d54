import { type ReactNode, useId } from 'react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import type { WallCluster, WallNote } from '../../live/wall-state.ts';
import { messages } from '../../messages/control-board.ts';
import styles from './control-board.module.css';
import { GestureForm } from './gesture-form.tsx';

export interface NoteGesturesProps {
  readonly note: WallNote;
  readonly families: readonly WallCluster[];
  readonly others: readonly WallNote[];
  readonly merged: readonly WallNote[];
}

/** What can be done to a note without dragging. */
export function NoteGestures({ note, families, others, merged }: NoteGesturesProps) {
  const t = useMessages(messages);
  const id = useId();
  const about = <span className="visually-hidden"> – {t.note(note.text)}</span>;
  const seen = { noteId: note.id, version: note.version };
  return (
    <>
      {/* Its choices are those of the note as it is now. */}
      <GestureForm
        key={`move-${note.version}`}
        intent="arrange"
        fields={{ gesture: 'move', ...seen }}
        label={t.move}
        about={about}
      >
        <div className="field">
          <label htmlFor={`${id}-to`}>
            {t.moveTo}
            {about}
          </label>
          <select id={`${id}-to`} name="clusterId" defaultValue={note.cluster ?? ''}>
            <option value="">{t.loose}</option>
            {families.map((family) => (
              <option key={family.id} value={family.id}>
                {family.name}
              </option>
            ))}
          </select>
        </div>
      </GestureForm>
      <GestureForm
        key={`edit-${note.version}`}
        intent="arrange"
        fields={{ gesture: 'edit', ...seen }}
        label={t.save}
        about={about}
      >
        <div className="field">
          <label htmlFor={`${id}-text`}>
            {t.text}
            {about}
          </label>
          <textarea id={`${id}-text`} name="text" rows={3} defaultValue={note.text} />
        </div>
      </GestureForm>
      {others.length > 0 ? (
        <GestureForm intent="arrange" fields={{ gesture: 'merge-notes', ...seen }} label={t.mergeNotes} about={about}>
          <IntoField
            id={`${id}-into`}
            label={t.mergeWith}
            about={about}
            choices={others.map((other) => ({ id: other.id, name: other.text }))}
          />
        </GestureForm>
      ) : null}
      {merged.map((other) => (
        <GestureForm
          key={other.id}
          intent="arrange"
          fields={{ gesture: 'split-note', noteId: other.id }}
          look="quiet"
          label={`${t.split} – ${t.note(other.text)}`}
        />
      ))}
      <GestureForm intent="arrange" fields={{ gesture: 'hide', ...seen }} look="danger" label={t.hide} about={about} />
    </>
  );
}

export interface FamilyGesturesProps {
  readonly family: WallCluster;
  readonly others: readonly WallCluster[];
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** Naming, placing, joining and undoing a family. */
export function FamilyGestures({ family, others, isFirst, isLast }: FamilyGesturesProps) {
  const t = useMessages(messages);
  const id = useId();
  const clusterId = family.id;
  const about = <span className="visually-hidden"> – {t.family(family.name)}</span>;
  return (
    <details className={styles.gestures}>
      <summary>
        {t.gestures}
        {about}
      </summary>
      <GestureForm
        key={family.version}
        intent="arrange"
        fields={{ gesture: 'rename', clusterId, version: family.version }}
        label={t.rename}
        about={about}
      >
        <div className="field">
          <label htmlFor={`${id}-name`}>
            {t.name}
            {about}
          </label>
          <input id={`${id}-name`} name="name" defaultValue={family.name} maxLength={120} required autoComplete="off" />
        </div>
      </GestureForm>
      <div className="buttons">
        {isFirst ? null : (
          <GestureForm
            intent="arrange"
            fields={{ gesture: 'earlier', clusterId }}
            look="quiet"
            label={t.earlier}
            about={about}
          />
        )}
        {isLast ? null : (
          <GestureForm
            intent="arrange"
            fields={{ gesture: 'later', clusterId }}
            look="quiet"
            label={t.later}
            about={about}
          />
        )}
      </div>
      {others.length > 0 ? (
        <GestureForm intent="arrange" fields={{ gesture: 'merge-families', clusterId }} label={t.merge} about={about}>
          <IntoField
            id={`${id}-into`}
            label={t.into}
            about={about}
            choices={others.map((other) => ({ id: other.id, name: other.name }))}
          />
        </GestureForm>
      ) : null}
      <GestureForm
        intent="arrange"
        fields={{ gesture: 'drop-family', clusterId }}
        look="danger"
        label={t.drop}
        about={about}
      />
    </details>
  );
}

interface IntoFieldProps {
  readonly id: string;
  readonly label: string;
  readonly about: ReactNode;
  readonly choices: readonly { readonly id: string; readonly name: string }[];
}

/** Which other one this one joins. */
function IntoField({ id, label, about, choices }: IntoFieldProps) {
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {about}
      </label>
      <select id={id} name="intoId">
        {choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.name}
          </option>
        ))}
      </select>
    </div>
  );
}
