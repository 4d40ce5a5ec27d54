import type { ShownRow } from './board.ts';
import { readCell } from './cell-values.ts';
import { EMPTY_CELLS, type Field } from './columns.ts';
import { type CellChange, MOST_ROWS } from './gesture.ts';

export interface Misfit {
  /** As the sheet numbers its rows. */
  readonly row: number;
  readonly field: Field;
  readonly written: string;
}

export interface PastePlan {
  readonly creates: readonly { readonly row: string }[];
  readonly changes: readonly CellChange[];
  /** Cells whose text has no place there; it goes into the details of the row. */
  readonly misfits: readonly Misfit[];
  /** Columns beyond the last one. */
  readonly cut: number;
  /** Rows beyond what one paste takes. */
  readonly tooMany: number;
}

interface Where {
  /** The sheet's rows, the blank ones at its end included. */
  readonly rows: readonly ShownRow[];
  readonly columns: readonly Field[];
  readonly top: number;
  readonly left: number;
  readonly holders: readonly string[];
  readonly newId: () => string;
}

/** What pasting a block of cells at a place does: cells filled, rows added, and what does not fit. */
export function planPaste(block: readonly (readonly string[])[], where: Where): PastePlan {
  const { rows, columns, top, left, holders, newId } = where;
  const creates: { row: string }[] = [];
  const changes: CellChange[] = [];
  const misfits: Misfit[] = [];
  for (const [down, cells] of block.slice(0, MOST_ROWS).entries()) {
    const there = rows[top + down];
    const before = there?.cells ?? EMPTY_CELLS;
    const after = { ...before };
    const kept: string[] = [];
    for (const [right, written] of cells.entries()) {
      const field = columns[left + right];
      if (!field) continue;
      const { value, misfit } = readCell(field, written, holders);
      after[field] = value;
      if (!misfit) continue;
      misfits.push({ row: top + down + 1, field, written });
      kept.push(written);
    }
    const details = readCell('accessNote', [after.accessNote, ...kept].filter((text) => text !== '').join('\n'));
    after.accessNote = details.value;
    const changed = (Object.keys(after) as Field[]).filter((field) => after[field] !== before[field]);
    if (changed.length === 0) continue;
    const row = there?.id ?? newId();
    if (!there || there.blank) creates.push({ row });
    changes.push(...changed.map((field) => ({ row, field, before: before[field], after: after[field] })));
  }
  const widest = Math.max(0, ...block.map((cells) => cells.length));
  return {
    ...{ creates, changes, misfits },
    cut: Math.max(0, left + widest - columns.length),
    tooMany: Math.max(0, block.length - MOST_ROWS),
  };
}
