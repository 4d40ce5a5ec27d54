import type { Command } from './keyboard.ts';

/** Where the person is: a cell, the other corner of what is selected, and the column where Tab began. */
export interface Cursor {
  readonly row: number;
  readonly column: number;
  readonly anchorRow: number;
  readonly anchorColumn: number;
  readonly home: number;
}

export interface Size {
  readonly rows: number;
  readonly columns: number;
}

export const START: Cursor = { row: 0, column: 0, anchorRow: 0, anchorColumn: 0, home: 0 };

export function cursorAt(row: number, column: number, home = column): Cursor {
  return { row, column, anchorRow: row, anchorColumn: column, home };
}

/** Where a command leads; undefined when it leads out of the sheet. Never outside of it otherwise. */
export function moveCursor(cursor: Cursor, command: Command, size: Size): Cursor | undefined {
  const { row, column, home } = cursor;
  switch (command.do) {
    case 'move':
      return reach(cursor, row + command.rows, column + command.columns, command.extend, size);
    case 'edge': {
      const [toRow, toColumn] = {
        'row-start': [row, 0],
        'row-end': [row, size.columns - 1],
        first: [0, column],
        last: [size.rows - 1, column],
      }[command.to] as [number, number];
      return reach(cursor, toRow, toColumn, command.extend, size);
    }
    case 'next':
      if (column + 1 < size.columns) return cursorAt(row, column + 1, home);
      return row + 1 < size.rows ? cursorAt(row + 1, 0, 0) : undefined;
    case 'previous':
      if (column > 0) return cursorAt(row, column - 1, Math.min(home, column - 1));
      return row > 0 ? cursorAt(row - 1, size.columns - 1, 0) : undefined;
    case 'row':
      return cursorAt(within(row + command.rows, size.rows), command.rows > 0 ? home : column, home);
    case 'select-all':
      return { row: size.rows - 1, column: size.columns - 1, anchorRow: 0, anchorColumn: 0, home: 0 };
    default:
      return cursor;
  }
}

function reach(cursor: Cursor, toRow: number, toColumn: number, extend: boolean, size: Size): Cursor {
  const row = within(toRow, size.rows);
  const column = within(toColumn, size.columns);
  return extend ? { ...cursor, row, column } : cursorAt(row, column);
}

const within = (at: number, size: number): number => Math.max(0, Math.min(size - 1, at));

/** The cells selected, ends included. */
export interface Range {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export function rangeOf({ row, column, anchorRow, anchorColumn }: Cursor): Range {
  return {
    top: Math.min(row, anchorRow),
    bottom: Math.max(row, anchorRow),
    left: Math.min(column, anchorColumn),
    right: Math.max(column, anchorColumn),
  };
}
