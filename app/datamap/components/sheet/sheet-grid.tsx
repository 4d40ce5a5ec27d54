import { type ClipboardEvent, type MouseEvent, useEffect, useMemo, useRef } from 'react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { classNames } from '~/ui/class-names.ts';
import { messages } from '../../messages/sheet.ts';
import type { Place } from '../../sheet/announce.server.ts';
import { inBlocks } from '../../sheet/blocks.ts';
import type { ShownRow, Told } from '../../sheet/board.ts';
import { type Field, isChoice } from '../../sheet/columns.ts';
import { cursorAt } from '../../sheet/cursor.ts';
import type { CitedHolder } from '../../sheet/list-cited-holders.server.ts';
import styles from './grid.module.css';
import { GridBlock } from './grid-block.tsx';
import type { GridState } from './use-grid.ts';

interface Props {
  readonly rows: readonly ShownRow[];
  readonly columns: readonly Field[];
  readonly base: string;
  readonly live: boolean;
  readonly mayWrite: boolean;
  readonly grid: GridState;
  readonly places: readonly Place[];
  readonly told: readonly Told[];
  readonly holders: readonly CitedHolder[];
  readonly onPaste: (event: ClipboardEvent) => void;
  readonly onCopy: (event: ClipboardEvent) => void;
}

const KIT = 5;
/** Rows that are redrawn together. */
const BLOCK = 25;

/** The sheet itself: a table; with JavaScript, a grid in which one cell at a time has the focus. */
export function SheetGrid(props: Props) {
  const { rows, columns, base, live, mayWrite, grid, places, told, holders, onPaste, onCopy } = props;
  const t = useMessages(messages);
  const table = useRef<HTMLTableElement>(null);
  const { cursor, range, writing } = grid;
  const active = live && mayWrite;
  /** Whether the person is in the sheet; a cell that stops being written in leaves the focus nowhere. */
  const inside = useRef(false);

  const last = useRef<readonly (readonly ShownRow[])[]>([]);
  const blocks = useMemo(() => {
    last.current = inBlocks(rows, BLOCK, last.current);
    return last.current;
  }, [rows]);
  const editing = writing && {
    ...{ row: writing.row, field: writing.field },
    editor: { text: writing.text, onText: grid.onText, onKey: grid.onWritingKey, onLeave: grid.onLeave },
  };

  // The cell that the cursor comes to takes the focus.
  useEffect(() => {
    const box = table.current;
    if (!active || writing || !inside.current) return;
    box?.querySelector<HTMLElement>(`td[data-row="${cursor.row}"][data-column="${cursor.column}"]`)?.focus();
  }, [active, cursor, writing]);

  const cellOf = (event: MouseEvent) => {
    const cell = (event.target as HTMLElement).closest<HTMLElement>('td[data-row]');
    return cell ? { cell, row: Number(cell.dataset.row), column: Number(cell.dataset.column) } : undefined;
  };
  const onMouseDown = (event: MouseEvent) => {
    const hit = cellOf(event);
    if (!active || !hit || event.button !== 0) return;
    if ((event.target as HTMLElement).closest('input, textarea, select, [role=listbox]')) return;
    const again = cursor.row === hit.row && cursor.column === hit.column && document.activeElement === hit.cell;
    if (event.shiftKey) {
      event.preventDefault();
      grid.go({ ...cursor, row: hit.row, column: hit.column });
    } else grid.go(cursorAt(hit.row, hit.column));
    const field = columns[hit.column];
    if (again && field && isChoice(field)) {
      event.preventDefault();
      grid.begin(false);
    }
  };

  return (
    <div className={styles.wrap}>
      {/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: a grid once it is live */}
      <table
        ref={table}
        className={classNames(styles.grid, columns.length > KIT && styles['is-wide'])}
        role={active ? 'grid' : undefined}
        aria-label={t.table}
        aria-multiselectable={active || undefined}
        onFocus={() => {
          inside.current = true;
        }}
        onBlur={(event) => {
          const to = event.relatedTarget;
          if (to instanceof Node && !event.currentTarget.contains(to)) inside.current = false;
        }}
        onKeyDown={active ? grid.onKeyDown : undefined}
        onMouseDown={onMouseDown}
        onDoubleClick={() => active && !writing && grid.begin(false)}
        onPaste={active ? onPaste : undefined}
        onCopy={active ? onCopy : undefined}
        onCut={active ? onCopy : undefined}
      >
        <thead>
          <tr>
            <th scope="col" className={styles.number}>
              <span className="visually-hidden">{t.row}</span>
            </th>
            {columns.map((field) => (
              <th key={field} scope="col" className={isChoice(field) ? styles.short : styles[field]}>
                {t.heads[field]}
                <span>{t.asks[field]}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {blocks.map((block, index) => {
            const first = index * BLOCK;
            const within = (from: number, to = from) => active && to >= first && from < first + block.length;
            return (
              <GridBlock
                key={first}
                {...{ first, columns, base, mayWrite, holders, places, told }}
                rows={block}
                live={active}
                row={within(cursor.row) ? cursor.row : -1}
                column={within(cursor.row) ? cursor.column : -1}
                range={within(range.top, range.bottom) && !single(range) ? range : null}
                writing={block.some(({ id }) => id === writing?.row) ? editing : null}
              />
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

const single = ({ top, bottom, left, right }: GridState['range']): boolean => top === bottom && left === right;
