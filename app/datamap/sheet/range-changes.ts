import type { ShownRow } from './board.ts';
import { emptyOf, type Field } from './columns.ts';
import type { Range } from './cursor.ts';
import type { CellChange } from './gesture.ts';

/** What is done to cells at once, and the blank rows that it begins. */
export interface Changes {
  readonly creates: readonly { readonly row: string }[];
  readonly changes: readonly CellChange[];
}

/** A value for one cell. */
export function changeCell(row: ShownRow, field: Field, after: string): Changes {
  const before = row.cells[field];
  if (before === after) return { creates: [], changes: [] };
  return { creates: row.blank ? [{ row: row.id }] : [], changes: [{ row: row.id, field, before, after }] };
}

function changeCells(
  rows: readonly ShownRow[],
  columns: readonly Field[],
  { top, bottom, left, right }: Range,
  textOf: (row: ShownRow, field: Field) => string,
): Changes {
  const all = rows
    .slice(top, bottom + 1)
    .flatMap((row) => columns.slice(left, right + 1).map((field) => changeCell(row, field, textOf(row, field))));
  const begun = new Set(all.flatMap(({ creates }) => creates.map(({ row }) => row)));
  return { creates: [...begun].map((row) => ({ row })), changes: all.flatMap(({ changes }) => changes) };
}

/** Empties the cells selected. */
export function clearRange(rows: readonly ShownRow[], columns: readonly Field[], range: Range): Changes {
  return changeCells(rows, columns, range, (_row, field) => emptyOf(field));
}

/** Copies the first row of what is selected into the others; one row alone takes after the row above it. */
export function copyDown(rows: readonly ShownRow[], columns: readonly Field[], range: Range): Changes {
  const from = rows[range.bottom > range.top ? range.top : range.top - 1];
  const top = range.bottom > range.top ? range.top + 1 : range.top;
  if (!from) return { creates: [], changes: [] };
  return changeCells(rows, columns, { ...range, top }, (_row, field) => from.cells[field]);
}

/** The cells selected, as a spreadsheet takes them. */
export function readRange(
  rows: readonly ShownRow[],
  columns: readonly Field[],
  { top, bottom, left, right }: Range,
  wordsOf: (field: Field, value: string) => string,
): string[][] {
  return rows
    .slice(top, bottom + 1)
    .map((row) => columns.slice(left, right + 1).map((field) => wordsOf(field, row.cells[field])));
}
