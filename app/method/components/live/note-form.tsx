import { Form } from '@remix-run/react';
import { type FormEvent, useId, useState } from 'react';
import type { ActivityOf } from '~/kit/schema/activities.ts';
import { NOTE_COLOURS, type NoteColour } from '~/kit/schema/parts.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { classNames } from '~/ui/class-names.ts';
import { Icon } from '~/ui/icon.tsx';
import { signsIn } from '../../live/note-text.ts';
import { makeNoteId, type UnsentNote } from '../../live/outbox.ts';
import { messages } from '../../messages/phone.ts';
import styles from './note-form.module.css';
import { PAPER } from './note-paper.ts';

export interface NoteFormProps {
  readonly activity: ActivityOf<'write'>;
  readonly initials: string;
  readonly hideAuthors: boolean;
  /** Private time: the note stays with its author until all are revealed. */
  readonly isPrivate: boolean;
  /** Made by the server for a form sent without JavaScript: sent twice, the note is stored once. */
  readonly plainId: string;
  readonly send: (note: UnsentNote) => void;
}

/** A sheet of paper to write one idea on. */
export function NoteForm({ activity, initials, hideAuthors, isPrivate, plainId, send }: NoteFormProps) {
  const t = useMessages(messages);
  const locale = useLocale();
  const id = useId();
  const [first] = activity.boxes;
  const [boxKey, setBox] = useState(first?.key ?? '');
  const box = activity.boxes.find(({ key }) => key === boxKey) ?? first;
  const [chosen, setColour] = useState<NoteColour>();
  const [text, setText] = useState('');
  if (!box) return null;
  const colour = chosen ?? box.colour;
  const left = activity.maxLength - signsIn(text);
  const several = activity.boxes.length > 1;

  const stick = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const signed = new FormData(event.currentTarget).get('signed') === 'on';
    if (text.trim() === '' || left < 0) return;
    send({ id: makeNoteId(), activityKey: activity.key, boxKey: box.key, text, colour, signed });
    setText('');
    event.currentTarget.querySelector('textarea')?.focus();
  };

  return (
    <Form method="post" className="stack" onSubmit={stick}>
      <input type="hidden" name="intent" value="note" />
      <input type="hidden" name="id" value={plainId} />
      <input type="hidden" name="activityKey" value={activity.key} />
      {several ? (
        <fieldset className="choices">
          <legend className="visually-hidden">{t.write.box}</legend>
          {activity.boxes.map((one) => (
            <label key={one.key} className="choice">
              <input
                type="radio"
                name="boxKey"
                value={one.key}
                checked={one.key === box.key}
                onChange={() => {
                  setBox(one.key);
                  setColour(undefined);
                }}
              />
              <b>{inLocale(one.prompt, locale)}</b>
            </label>
          ))}
        </fieldset>
      ) : (
        <input type="hidden" name="boxKey" value={box.key} />
      )}
      <div className={classNames(styles.paper, 'note', PAPER[colour])}>
        <label htmlFor={id}>{box.hint ? inLocale(box.hint, locale) : t.write.label}</label>
        <textarea
          id={id}
          name="text"
          rows={4}
          value={text}
          required
          aria-describedby={`${id}-left`}
          aria-invalid={left < 0 || undefined}
          onChange={(event) => setText(event.target.value)}
        />
        <p id={`${id}-left`} aria-live={left <= 20 ? 'polite' : 'off'}>
          {left < 0 ? <b>{t.write.over(-left)}</b> : t.write.remaining(left)}
        </p>
      </div>
      <fieldset className={styles.papers}>
        <legend>{t.colours.legend}</legend>
        {NOTE_COLOURS.map((one) => (
          <label key={one} className={classNames(styles.swatch, styles[one])}>
            <span className="visually-hidden">{t.colours[one]}</span>
            <input type="radio" name="colour" value={one} checked={one === colour} onChange={() => setColour(one)} />
            <Icon name="check" />
          </label>
        ))}
      </fieldset>
      {hideAuthors ? (
        <p className="aside">{t.write.hidden}</p>
      ) : initials ? (
        <label className={classNames('check', styles.sign)}>
          <input type="checkbox" name="signed" defaultChecked />
          <span>
            {t.write.sign(initials)} <span className="aside">{t.write.signAside}</span>
          </span>
        </label>
      ) : (
        <p className="aside">{t.write.unsigned}</p>
      )}
      {isPrivate ? <p className="aside">{t.write.private}</p> : null}
      <button type="submit" className="button is-large is-wide">
        {isPrivate ? t.write.keep : t.write.stick}
      </button>
    </Form>
  );
}
