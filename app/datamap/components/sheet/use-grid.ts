import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { ShownRow } from '../../sheet/board.ts';
import { readCell } from '../../sheet/cell-values.ts';
import { emptyOf, type Field, isChoice, MANY_LINES } from '../../sheet/columns.ts';
import { type Cursor, cursorAt, moveCursor, rangeOf, START } from '../../sheet/cursor.ts';
import { type ChoiceKeys, type Command, commandOf, editCommandOf, type KeyPress } from '../../sheet/keyboard.ts';
import { type Changes, changeCell, clearRange, copyDown } from '../../sheet/range-changes.ts';

/** The cell being written in, what was there when it began, and the text that its box begins with. */
export interface Writing {
  readonly row: string;
  readonly field: Field;
  readonly text: string;
  readonly start: string;
}

/** What the box says now. It is no state of the page: a letter typed redraws the box and nothing else. */
interface Written extends Writing {
  /** What the person knows to be in the cell: what was there at the start, then what was saved of the text. */
  readonly seen: string;
}

/** A long text is saved before one leaves it. */
const PAUSE_MS = 1500;

interface Options {
  /** The blank rows at the end included. */
  readonly rows: readonly ShownRow[];
  readonly columns: readonly Field[];
  readonly letters: ChoiceKeys;
  readonly holders: readonly string[];
  readonly onDo: (changes: Changes) => void;
  readonly onTurn: (way: 'undo' | 'redo') => void;
}

export type GridState = ReturnType<typeof useGrid>;

/** Where the person is in the sheet, what they are writing, and what their keys do. */
export function useGrid({ rows, columns, letters, holders, onDo, onTurn }: Options) {
  const [cursor, setCursor] = useState<Cursor>(START);
  const [writing, setWriting] = useState<Writing | null>(null);
  const latest = useRef<Written | null>(null);
  const pause = useRef<ReturnType<typeof setTimeout>>();
  /** Escape, then Tab: the next Tab leaves the sheet. */
  const leaving = useRef(false);
  const size = { rows: rows.length, columns: columns.length };
  const row = rows[Math.min(cursor.row, rows.length - 1)];
  const field = columns[Math.min(cursor.column, columns.length - 1)];

  const write = (next: Writing | null) => {
    clearTimeout(pause.current);
    latest.current = next && { ...next, seen: next.start };
    setWriting(next);
  };

  /** Saves what is written in the cell; its row may have moved meanwhile. */
  const keep = (text = latest.current?.text) => {
    const now = latest.current;
    const where = rows.find(({ id }) => id === now?.row);
    if (!now || !where || text === undefined) return;
    const value = readCell(now.field, text, holders).value;
    // Against what the person saw, not what somebody wrote there since: the server then tells both texts.
    onDo(changeCell({ ...where, cells: { ...where.cells, [now.field]: now.seen } }, now.field, value));
    latest.current = { ...now, seen: value };
  };

  const begin = (replace: boolean) => {
    if (!row || !field) return;
    const start = row.cells[field];
    flushSync(() => write({ row: row.id, field, text: replace ? emptyOf(field) : start, start }));
  };

  const keepLatest = useRef(keep);
  useEffect(() => {
    keepLatest.current = keep;
  });
  useEffect(() => () => clearTimeout(pause.current), []);

  const onText = (text: string) => {
    if (!latest.current) return;
    latest.current = { ...latest.current, text };
    clearTimeout(pause.current);
    if (!isChoice(latest.current.field)) pause.current = setTimeout(() => keepLatest.current(), PAUSE_MS);
  };

  const perform = (command: Command): boolean => {
    if (!row || !field) return false;
    switch (command.do) {
      case 'edit':
        begin(command.replace);
        // The key itself is then written in the cell by the browser.
        return !command.replace;
      case 'choose':
        onDo(changeCell(row, field, command.value));
        return true;
      case 'clear':
        onDo(clearRange(rows, columns, rangeOf(cursor)));
        return true;
      case 'copy-down':
        onDo(copyDown(rows, columns, rangeOf(cursor)));
        return true;
      case 'undo':
      case 'redo':
        onTurn(command.do);
        return true;
      case 'leave':
        leaving.current = true;
        return false;
      default: {
        const tabs = command.do === 'next' || command.do === 'previous';
        if (tabs && leaving.current) return false;
        const to = moveCursor(cursor, command, size);
        if (to) setCursor(to);
        return to !== undefined;
      }
    }
  };

  const pressOf = (event: KeyboardEvent): KeyPress => ({
    ...{ key: event.key, shift: event.shiftKey, alt: event.altKey },
    ctrl: event.ctrlKey || event.metaKey,
  });

  /** A key on a cell that is not being written in. */
  const onKeyDown = (event: KeyboardEvent) => {
    if (writing || !field || !(event.target instanceof HTMLElement) || event.target.tagName !== 'TD') return;
    const command = commandOf(pressOf(event), field, letters);
    if (command?.do !== 'leave' && command?.do !== 'next' && command?.do !== 'previous') leaving.current = false;
    if (command && perform(command)) event.preventDefault();
  };

  /** A key in the cell that is being written in; an input method has its own use of keys. */
  const onWritingKey = (event: KeyboardEvent, kept?: string) => {
    if (!writing || event.nativeEvent.isComposing) return;
    const command = editCommandOf(pressOf(event), MANY_LINES.includes(writing.field));
    if (!command) return;
    event.stopPropagation();
    if (command.do === 'break') {
      // Shift and Enter break the line by themselves.
      if (event.shiftKey) return;
      event.preventDefault();
      const box = event.currentTarget as HTMLTextAreaElement;
      box.setRangeText('\n', box.selectionStart, box.selectionEnd, 'end');
      onText(box.value);
      return;
    }
    event.preventDefault();
    if (command.do === 'cancel') {
      keep(writing.start);
      write(null);
      return;
    }
    keep(kept);
    write(null);
    const moves = { next: 'next', previous: 'previous', down: 'row', up: 'row' } as const;
    const way = moves[command.go];
    const move: Command = way === 'row' ? { do: 'row', rows: command.go === 'up' ? -1 : 1 } : { do: way };
    setCursor(moveCursor(cursor, move, size) ?? cursorAt(cursor.row, cursor.column, cursor.home));
  };

  return {
    // A row that moves while one writes in it goes on with its text.
    writing: writing && { ...writing, text: latest.current?.text ?? writing.text },
    ...{ cursor, row, field, onKeyDown, onText, onWritingKey, begin },
    range: rangeOf(cursor),
    go: (to: Cursor) => {
      leaving.current = false;
      setCursor(to);
    },
    /** The writing ends because the person went elsewhere. */
    onLeave: () => {
      if (!latest.current) return;
      keep();
      write(null);
    },
  };
}
