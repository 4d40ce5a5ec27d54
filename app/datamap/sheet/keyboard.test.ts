import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIELDS } from './columns.ts';
import { cursorAt, moveCursor, rangeOf, START } from './cursor.ts';
import { commandOf, editCommandOf, type KeyPress } from './keyboard.ts';

const FRENCH = {
  access: { easy: 'f', medium: 'm', hard: 'd' },
  personal: { yes: 'o', no: 'n' },
  existence: { exists: 'e', dreamed: 'r' },
  source: { 'information-system': 's', 'open-data': 'o', reference: 'r' },
};
const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  ...{ key, ctrl: false, shift: false, alt: false },
  ...more,
});
const SIZE = { rows: 4, columns: 5 };

describe('commandOf', () => {
  it.each([
    [press('f'), 'access', { do: 'choose', value: 'easy' }],
    [press('D'), 'access', { do: 'choose', value: 'hard' }],
    [press('o'), 'personal', { do: 'choose', value: 'yes' }],
    [press('?'), 'personal', { do: 'choose', value: 'unknown' }],
    [press('x'), 'access', undefined],
    [press('f'), 'data', { do: 'edit', replace: true }],
    [press('Dead'), 'data', { do: 'edit', replace: true }],
    [press('F2'), 'data', { do: 'edit', replace: false }],
    [press('Tab'), 'data', { do: 'next' }],
    [press('Tab', { shift: true }), 'data', { do: 'previous' }],
    [press('Enter'), 'data', { do: 'row', rows: 1 }],
    [press('Delete'), 'data', { do: 'clear' }],
    [press('z', { ctrl: true }), 'data', { do: 'undo' }],
    [press('Z', { ctrl: true, shift: true }), 'data', { do: 'redo' }],
    [press('y', { ctrl: true }), 'data', { do: 'redo' }],
    [press('d', { ctrl: true }), 'access', { do: 'copy-down' }],
    [press('c', { ctrl: true }), 'access', undefined],
    [press('v', { ctrl: true }), 'data', undefined],
    [press('ArrowLeft', { alt: true }), 'data', undefined],
    [press('Shift'), 'data', undefined],
  ] as const)('%j on %s', (key, field, command) => {
    expect(commandOf(key, field, FRENCH)).toEqual(command);
  });
});

it('editCommandOf keeps, cancels, and breaks the line where lines may break', () => {
  expect(editCommandOf(press('Enter'), true)).toEqual({ do: 'keep', go: 'down' });
  expect(editCommandOf(press('Enter', { alt: true }), true)).toEqual({ do: 'break' });
  expect(editCommandOf(press('Enter', { shift: true }), false)).toEqual({ do: 'keep', go: 'up' });
  expect(editCommandOf(press('Escape'), true)).toEqual({ do: 'cancel' });
  expect(editCommandOf(press('ArrowLeft'), true)).toBeUndefined();
});

describe('moveCursor', () => {
  it('goes along a row with Tab, then under the cell where it began with Enter', () => {
    let cursor = cursorAt(0, 1);
    for (const key of ['Tab', 'Tab', 'Enter']) {
      cursor = moveCursor(cursor, commandOf(press(key), 'data', FRENCH) ?? { do: 'clear' }, SIZE) ?? cursor;
    }
    expect([cursor.row, cursor.column]).toEqual([1, 1]);
  });

  it('lets Tab out at both ends of the sheet', () => {
    expect(moveCursor(cursorAt(3, 4), { do: 'next' }, SIZE)).toBeUndefined();
    expect(moveCursor(START, { do: 'previous' }, SIZE)).toBeUndefined();
    expect(moveCursor(cursorAt(0, 4), { do: 'next' }, SIZE)).toMatchObject({ row: 1, column: 0 });
  });

  it('never leaves the sheet, whatever is pressed', () => {
    const key = fc.constantFrom(
      ...[
        'ArrowUp',
        'ArrowDown',
        'ArrowLeft',
        'ArrowRight',
        'PageUp',
        'PageDown',
        'Home',
        'End',
        'Tab',
        'Enter',
        'a',
        'z',
      ],
    );
    const keys = fc.array(fc.record({ key, ctrl: fc.boolean(), shift: fc.boolean(), alt: fc.boolean() }));
    fc.assert(
      fc.property(keys, fc.constantFrom(...FIELDS), (presses, field) => {
        let cursor = START;
        for (const one of presses) {
          const command = commandOf(one, field, FRENCH);
          if (command) cursor = moveCursor(cursor, command, SIZE) ?? cursor;
          const { top, bottom, left, right } = rangeOf(cursor);
          expect(top >= 0 && bottom < SIZE.rows && left >= 0 && right < SIZE.columns).toBe(true);
        }
      }),
    );
  });
});
