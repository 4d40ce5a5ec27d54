import { CHOICES, type ChoiceField, type Field, isChoice } from './columns.ts';

export interface KeyPress {
  readonly key: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
}

/** What a key asks of the sheet. */
export type Command =
  | { readonly do: 'move'; readonly rows: number; readonly columns: number; readonly extend: boolean }
  | { readonly do: 'edge'; readonly to: 'row-start' | 'row-end' | 'first' | 'last'; readonly extend: boolean }
  /** Tab: along the row, then to the next one; it leaves the sheet at its ends. */
  | { readonly do: 'next' | 'previous' }
  /** Enter: the next row, under the cell where Tab began. */
  | { readonly do: 'row'; readonly rows: 1 | -1 }
  /** Begins writing; `replace` starts from an empty cell, which the key then fills by itself. */
  | { readonly do: 'edit'; readonly replace: boolean }
  | { readonly do: 'choose'; readonly value: string }
  | { readonly do: 'clear' | 'undo' | 'redo' | 'copy-down' | 'select-all' | 'leave' };

/** The letter of each value of each choice, in the reader's language. */
export type ChoiceKeys = Readonly<Record<ChoiceField, Readonly<Record<string, string>>>>;

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-10, 0],
  PageDown: [10, 0],
};

/** A key pressed on a cell that is not being written in; undefined leaves it to the browser. */
export function commandOf(press: KeyPress, field: Field, letters: ChoiceKeys): Command | undefined {
  const { key, ctrl, shift, alt } = press;
  if (alt && !ctrl) return undefined;
  const arrow = ARROWS[key];
  if (arrow) {
    const [rows, columns] = arrow;
    if (ctrl && rows !== 0) return { do: 'edge', to: rows < 0 ? 'first' : 'last', extend: shift };
    if (ctrl) return { do: 'edge', to: columns < 0 ? 'row-start' : 'row-end', extend: shift };
    return { do: 'move', rows, columns, extend: shift };
  }
  if (ctrl) return controlOf(key.toLowerCase(), shift);
  switch (key) {
    case 'Tab':
      return { do: shift ? 'previous' : 'next' };
    case 'Enter':
      return { do: 'row', rows: shift ? -1 : 1 };
    case 'Home':
      return { do: 'edge', to: 'row-start', extend: shift };
    case 'End':
      return { do: 'edge', to: 'row-end', extend: shift };
    case 'F2':
      return { do: 'edit', replace: false };
    case 'Delete':
    case 'Backspace':
      return { do: 'clear' };
    case 'Escape':
      return { do: 'leave' };
    // A dead key or an input method: what it makes is written in the cell.
    case 'Dead':
    case 'Process':
      return isChoice(field) ? undefined : { do: 'edit', replace: true };
    default:
      return [...key].length === 1 ? typed(key, field, letters) : undefined;
  }
}

function controlOf(key: string, shift: boolean): Command | undefined {
  if (key === 'z') return { do: shift ? 'redo' : 'undo' };
  if (key === 'y') return { do: 'redo' };
  if (key === 'd') return { do: 'copy-down' };
  if (key === 'a') return { do: 'select-all' };
  if (key === 'home') return { do: 'edge', to: 'first', extend: shift };
  if (key === 'end') return { do: 'edge', to: 'last', extend: shift };
  return undefined;
}

function typed(key: string, field: Field, letters: ChoiceKeys): Command | undefined {
  if (!isChoice(field)) return { do: 'edit', replace: true };
  if (key === ' ') return { do: 'edit', replace: false };
  if (key === '?') return { do: 'choose', value: 'unknown' };
  const value = CHOICES[field].find((one) => letters[field][one] === key.toLowerCase());
  return value ? { do: 'choose', value } : undefined;
}

/** A key pressed while writing in a cell. */
export type EditCommand =
  | { readonly do: 'keep'; readonly go: 'next' | 'previous' | 'down' | 'up' }
  | { readonly do: 'cancel' }
  | { readonly do: 'break' };

export function editCommandOf(press: KeyPress, manyLines: boolean): EditCommand | undefined {
  const { key, shift, alt, ctrl } = press;
  if (key === 'Tab') return { do: 'keep', go: shift ? 'previous' : 'next' };
  if (key === 'Escape') return { do: 'cancel' };
  if (key !== 'Enter') return undefined;
  if (manyLines && (alt || ctrl || shift)) return { do: 'break' };
  return { do: 'keep', go: shift ? 'up' : 'down' };
}
