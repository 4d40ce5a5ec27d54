import { Form } from '@remix-run/react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { CheckboxField } from '~/ui/form/checkbox-field.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { TextField } from '~/ui/form/text-field.tsx';
import { ScrollBox } from '~/ui/scroll-box.tsx';
import { Tag } from '~/ui/tag.tsx';
import { ROLES } from '../datablitz/headings.ts';
import type { ImportSummary } from '../importing/import-summary.ts';
import { fieldsOf } from '../importing/read-choices.ts';
import { messages } from '../messages/reading.ts';
import styles from './reading-form.module.css';

type Sheet = ImportSummary['sheets'][number];

/** How a workbook is read, sheet by sheet, open to correction: which to take, where the headings are, what columns hold. */
export function ReadingForm({ sheets, open }: { sheets: readonly Sheet[]; open: boolean }) {
  const t = useMessages(messages).mapping;
  return (
    <details className="section" open={open}>
      <summary className={styles.legend}>{t.title}</summary>
      <Form method="post" className="stack">
        <div className={styles.sheets}>
          {sheets.map((sheet, index) => (
            <SheetFields key={sheet.name} sheet={sheet} index={index} open={open || sheets.length === 1} />
          ))}
        </div>
        <p className="aside">{t.applyHint}</p>
        <p className="buttons">
          <SubmitButton name="intent" value="reread" look="plain">
            {t.apply}
          </SubmitButton>
        </p>
      </Form>
    </details>
  );
}

function SheetFields({ sheet, index, open }: { sheet: Sheet; index: number; open: boolean }) {
  const t = useMessages(messages).mapping;
  const names = fieldsOf(index);
  return (
    <details className={styles.sheet} open={open}>
      <summary>
        {t.sheet(sheet.name, sheet.rows)}
        {sheet.readAs === 'remembered' ? <Tag tone="info">{t.remembered}</Tag> : null}
      </summary>
      <CheckboxField field={{ id: names.take, name: names.take, initialValue: sheet.take }} label={t.take} />
      <div className={styles.fields}>
        <TextField
          field={{ id: names.headings, name: names.headings, initialValue: sheet.headingsRow ?? '', min: 1 }}
          label={t.headingsRow}
          hint={t.headingsRowHint}
          type="number"
        />
        <TextField
          field={{ id: names.challenge, name: names.challenge, initialValue: sheet.challenge, maxLength: 500 }}
          label={t.challenge}
          hint={t.challengeHint}
        />
      </div>
      <ScrollBox label={sheet.name}>
        <table className="table">
          <caption className="visually-hidden">{sheet.name}</caption>
          <thead>
            <tr>
              <th scope="col">{t.column}</th>
              <th scope="col">{t.heading}</th>
              <th scope="col">{t.example}</th>
              <th scope="col">{t.role}</th>
            </tr>
          </thead>
          <tbody>
            {sheet.columns.map(({ column, heading, example, role }) => (
              <tr key={column}>
                <td>{letters(column)}</td>
                <th scope="row">{heading}</th>
                <td>{example}</td>
                <td>
                  <select
                    className={styles.select}
                    name={names.role(column)}
                    defaultValue={role ?? ''}
                    aria-label={t.roleLabel(letters(column), heading)}
                  >
                    <option value="">{t.none}</option>
                    {ROLES.map((one) => (
                      <option key={one} value={one}>
                        {t.roles[one]}
                      </option>
                    ))}
                  </select>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </details>
  );
}

/** 0 → A, 26 → AA: as spreadsheets name columns. */
function letters(column: number): string {
  const before = column >= 26 ? letters(Math.floor(column / 26) - 1) : '';
  return before + String.fromCharCode(65 + (column % 26));
}
