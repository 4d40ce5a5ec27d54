import { Form } from '@remix-run/react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { Tag } from '~/ui/tag.tsx';
import type { GuestRow } from '../guests/read-guest-rows.ts';
import { messages } from '../messages/guests.ts';
import styles from './guests.module.css';

const FIELDS = ['name', 'email', 'organisation'] as const;

/** What was read of a sheet, to correct and to tick; the form itself carries the lines, nothing is stored before. */
export function GuestPreview({ rows }: { rows: readonly GuestRow[] }) {
  const t = useMessages(messages);
  return (
    <Form method="post" className="stack">
      <h2>{t.previewTitle(rows.length)}</h2>
      <p>{t.previewLead}</p>
      <div className={`scroll ${styles.table}`}>
        <table className="table is-many">
          <caption className="visually-hidden">{t.importTitle}</caption>
          <thead>
            <tr>
              <th scope="col">{t.keep}</th>
              {FIELDS.map((field) => (
                <th key={field} scope="col">
                  {t[field]}
                </th>
              ))}
              <th scope="col">{t.doubtColumn}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={`${row.sheet} ${row.row}`}>
                <td>
                  <label className="check" htmlFor={`keep-${index}`}>
                    <input id={`keep-${index}`} type="checkbox" name="keep" value={index} defaultChecked={row.usual} />
                    <span className="visually-hidden">{t.keepLabel(row.name, row.row)}</span>
                  </label>
                  <input type="hidden" name={`role-${index}`} value={row.role} />
                </td>
                {FIELDS.map((field) => (
                  <td key={field}>
                    <input
                      name={`${field}-${index}`}
                      defaultValue={row[field]}
                      aria-label={t.fieldLabel(t[field], row.row)}
                      autoComplete="off"
                    />
                  </td>
                ))}
                <td>
                  {row.doubts.map((doubt) => (
                    <Tag key={doubt} tone="warn">
                      {t.doubts[doubt]}
                    </Tag>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="buttons">
        <SubmitButton>{t.accept}</SubmitButton>
        <a className="button is-quiet" href="?">
          {t.otherFile}
        </a>
      </p>
    </Form>
  );
}
