import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { ScrollBox } from '~/ui/scroll-box.tsx';
import type { ImportRowView } from '../importing/import-row.ts';
import { titleOf } from '../item-view.ts';
import { messages as doubtWords } from '../messages/doubts.ts';
import { messages } from '../messages/preview.ts';
import { messages as words } from '../messages/words.ts';
import { FieldChanges } from './field-changes.tsx';
import { AccessMark, PersonalMark } from './marks.tsx';
import styles from './preview-rows.module.css';

/** Rows of a workbook as they are understood, what they change, and what to do with each. */
export function PreviewRows({ rows }: { rows: readonly ImportRowView[] }) {
  const t = useMessages(messages);
  const { sheet } = useMessages(words);
  const asks = rows.some(({ kind }) => kind !== 'unchanged');
  const doubts = rows.some(({ reasons, changes }) => reasons.length > 0 || changes.length > 0);
  return (
    <div className="data-table">
      <ScrollBox label={t.viewsLabel}>
        <table className="table is-many">
          <caption className="visually-hidden">{t.viewsLabel}</caption>
          <thead>
            <tr>
              {asks ? <th scope="col">{rows.every(({ kind }) => kind === 'new') ? t.take : t.what}</th> : null}
              <th scope="col">{sheet.information}</th>
              {doubts ? <th scope="col">{rows.some(({ kind }) => kind !== 'new') ? t.change : t.why}</th> : null}
              <th scope="col">{sheet.holders}</th>
              <th scope="col">{sheet.access}</th>
              <th scope="col">{sheet.personal}</th>
              <th scope="col">{sheet.challenge}</th>
              <th scope="col">{t.where}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.position}>
                {asks ? (
                  <td>
                    <Decision row={row} />
                  </td>
                ) : null}
                <th scope="row">
                  {titleOf(row.content)}
                  {row.content.information && row.content.data ? (
                    <span className={styles.data}>{row.content.data}</span>
                  ) : null}
                </th>
                {doubts ? (
                  <td>
                    <Reasons row={row} />
                  </td>
                ) : null}
                <td>{row.content.holders.join(', ')}</td>
                <td>
                  <AccessMark level={row.content.access} />
                </td>
                <td>
                  <PersonalMark personal={row.content.personal} />
                </td>
                <td>{row.content.challenge}</td>
                <td>{t.whereText(row.sheet, row.row)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </div>
  );
}

function Reasons({ row }: { row: ImportRowView }) {
  const why = useMessages(doubtWords);
  return (
    <>
      {row.reasons.length > 0 && row.kind === 'new' ? (
        <ul className={styles.reasons}>
          {row.reasons.map((reason) => (
            <li key={reason}>{why[reason]}</li>
          ))}
        </ul>
      ) : null}
      {row.changes.length > 0 ? <FieldChanges changes={row.changes} /> : null}
    </>
  );
}

function Decision({ row }: { row: ImportRowView }) {
  const t = useMessages(messages);
  const { kind, position, decision } = row;
  if (kind === 'unchanged') return null;
  const name = `do-${position}`;
  const choices =
    kind === 'conflict' ? (['take', 'theirs', 'add', 'leave'] as const) : (['take', 'add', 'leave'] as const);
  return (
    <>
      <input type="hidden" name="row" value={position} />
      {kind === 'new' ? (
        <label className={styles.tick}>
          <input type="checkbox" name={name} value="take" defaultChecked={decision === 'take'} />
          <span className="visually-hidden">{t.takeLabel(row.sheet, row.row)}</span>
        </label>
      ) : (
        <select
          className={styles.choice}
          name={name}
          defaultValue={decision}
          aria-label={t.whatLabel(row.sheet, row.row)}
        >
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {kind === 'conflict' && choice === 'take' ? t.decisions.keep : t.decisions[choice]}
            </option>
          ))}
        </select>
      )}
    </>
  );
}
