import { useEffect, useRef } from 'react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { messages } from '../../messages/sheet.ts';
import { messages as toldMessages } from '../../messages/sheet-told.ts';
import { MOST_ROWS } from '../../sheet/gesture.ts';
import type { PastePlan } from '../../sheet/paste.ts';
import styles from './sheet.module.css';

interface Props {
  readonly plan: PastePlan;
  readonly onPaste: () => void;
  readonly onCancel: () => void;
}

const MOST_LISTED = 20;

/** Before a paste of which something does not fit: what, and what becomes of it. */
export function PasteDialog({ plan, onPaste, onCancel }: Props) {
  const t = useMessages(toldMessages).paste;
  const sheet = useMessages(messages);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const { misfits, cut, tooMany } = plan;
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby="coller" onClose={onCancel}>
      <h2 id="coller">{misfits.length > 0 ? t.title(misfits.length) : t.titleCut}</h2>
      {misfits.length > 0 ? <p>{t.text}</p> : null}
      {cut > 0 ? <p>{t.cut(cut)}</p> : null}
      {tooMany > 0 ? <p>{t.tooMany(MOST_ROWS)}</p> : null}
      {misfits.length > 0 ? (
        <table className="table">
          <caption className="visually-hidden">{t.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t.where}</th>
              <th scope="col">{t.written}</th>
            </tr>
          </thead>
          <tbody>
            {misfits.slice(0, MOST_LISTED).map(({ row, field, written }) => (
              <tr key={`${row}${field}`}>
                <th scope="row">{sheet.editing(sheet.heads[field], row)}</th>
                <td>{written}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      <p className="buttons">
        <button type="button" className="button" onClick={onPaste}>
          {t.ok}
        </button>
        <button type="button" className="button is-quiet" onClick={onCancel}>
          {t.cancel}
        </button>
      </p>
    </dialog>
  );
}
