import { Link } from '@remix-run/react';
import { memo } from 'react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { classNames } from '~/ui/class-names.ts';
import { messages } from '../../messages/sheet.ts';
import type { ShownRow } from '../../sheet/board.ts';
import { type Field, isChoice } from '../../sheet/columns.ts';
import type { CitedHolder } from '../../sheet/list-cited-holders.server.ts';
import { CellEditor } from './cell-editor.tsx';
import { CellView } from './cell-view.tsx';
import type { EditorProps } from './editor-props.ts';
import styles from './grid.module.css';

export interface RowProps {
  readonly row: ShownRow;
  /** From 0. */
  readonly index: number;
  readonly columns: readonly Field[];
  readonly base: string;
  /** Whether cells answer keys and clicks. */
  readonly live: boolean;
  readonly mayWrite: boolean;
  /** The column of the cursor when it is in this row, else -1. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
  /** « field:name » of others who are in this row, by spaces; a text, so that the row stays as it is while it is the same. */
  readonly others: string;
  readonly told: string;
  readonly writing: { readonly field: Field; readonly editor: Omit<EditorProps, 'label'> } | null;
  readonly holders: readonly CitedHolder[];
}

/** One row: plain text, but for the cell that is being written in. */
export const GridRow = memo(function GridRow(props: RowProps) {
  const { row, index, columns, base, live, mayWrite, at, from, to, others, told, writing, holders } = props;
  const t = useMessages(messages);
  const places = others === '' ? [] : others.split('\n').map((place) => place.split(':'));
  const doubtful = told.split(' ');
  return (
    <tr className={classNames(at >= 0 && styles.now, row.blank && row.key === null && styles.blank)}>
      <th scope="row">
        {mayWrite && row.key !== null ? (
          <Link to={`${base}?ligne=${row.id}`} aria-label={t.rowLink(index + 1)} tabIndex={live ? -1 : undefined}>
            {index + 1}
          </Link>
        ) : (
          <span>{index + 1}</span>
        )}
      </th>
      {columns.map((field, column) => {
        const names = places.filter(([place]) => place === field).map(([, name]) => name ?? '');
        const isWriting = writing?.field === field;
        return (
          // biome-ignore lint/a11y/useAriaPropsSupportedByRole: a cell of the grid once it is live
          <td
            key={field}
            data-row={index}
            data-column={column}
            data-head={field === 'access' || !isChoice(field) ? undefined : t.heads[field]}
            role={live ? 'gridcell' : undefined}
            tabIndex={live ? (at === column ? 0 : -1) : undefined}
            aria-selected={live ? column >= from && column <= to : undefined}
            className={classNames(
              column === 0 && styles.first,
              !isChoice(field) && styles.text,
              column >= from && column <= to && styles.chosen,
              names.length > 0 && styles.theirs,
              doubtful.includes(field) && styles.told,
              isWriting && styles.writing,
            )}
          >
            {names.map((name) => (
              <span key={name} className={styles.who}>
                {name}
              </span>
            ))}
            {isWriting && writing ? (
              <CellEditor
                {...writing.editor}
                field={field}
                holders={holders}
                label={t.editing(t.heads[field], index + 1)}
              />
            ) : (
              <CellView field={field} value={row.cells[field]} />
            )}
          </td>
        );
      })}
    </tr>
  );
});
