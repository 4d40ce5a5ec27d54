import { describe, expect, it } from 'vitest';
import { type Board, blankRow, boardReducer, type Pending, shownRows } from './board.ts';
import { EMPTY_CELLS, KIT_FIELDS } from './columns.ts';
import { gestureSchema, type Left, nextRedo, nextUndo } from './gesture.ts';
import { planPaste } from './paste.ts';
import { clearRange, copyDown } from './range-changes.ts';
import type { SheetRow } from './read-rows.server.ts';
import { replaceLast, suggestHolders } from './suggest-holders.ts';

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const row = (n: number, cells: Partial<SheetRow['cells']>): SheetRow => ({
  ...{ id: uuid(n), key: `k${n}`, position: n, touched: {}, splitFrom: null },
  cells: { ...EMPTY_CELLS, ...cells },
});
const board = (rows: SheetRow[]): Board => ({ rows, pending: [], marks: [], told: [], savedAt: null });
const pending = (n: number, given: object): Pending => ({
  kind: 'gesture',
  gesture: gestureSchema.parse({ id: uuid(n), ...given }),
});
const writes = (n: number, id: string, before: string, after: string) =>
  pending(n, { changes: [{ row: id, field: 'data', before, after }] });
const shown = (of: Board) => shownRows(of, new WeakMap());

describe('the board', () => {
  it('shows at once what waits, rows made and removed, and leaves the other rows as they are', () => {
    const start = board([row(1, { data: 'a' }), row(2, {}), row(3, {})]);
    const cache = new WeakMap();
    const before = shownRows(start, cache);
    const steps = [
      writes(10, uuid(1), 'a', 'b'),
      pending(11, { creates: [{ row: uuid(9) }], changes: [{ row: uuid(9), field: 'data', before: '', after: 'c' }] }),
      pending(12, { removes: [{ row: uuid(2), seen: EMPTY_CELLS }] }),
    ];
    const after = steps.reduce((all, one) => boardReducer(all, { type: 'do', pending: one }), start);
    const rows = shownRows(after, cache);
    expect(rows.map(({ id, cells }) => [id, cells.data])).toEqual([
      [uuid(1), 'b'],
      [uuid(3), ''],
      [uuid(9), 'c'],
    ]);
    expect(rows[1]).toBe(before[2]);
  });

  it('shows once a blank row in which two cells wait', () => {
    const cellOf = (n: number, field: string) =>
      pending(n, { creates: [{ row: uuid(9) }], changes: [{ row: uuid(9), field, before: '', after: field }] });
    const waits = [cellOf(10, 'information'), cellOf(11, 'data')];
    const rows = shown(waits.reduce((all, one) => boardReducer(all, { type: 'do', pending: one }), board([])));
    expect(rows).toMatchObject([{ id: uuid(9), cells: { information: 'information', data: 'data' } }]);
  });

  it('keeps what is told until it is settled, once per cell, with what was seen before', () => {
    const first = writes(10, uuid(1), 'a', 'b');
    const second = writes(11, uuid(1), 'b', 'c');
    let state = boardReducer(board([row(1, { data: 'a' })]), { type: 'do', pending: first });
    state = boardReducer(state, { type: 'do', pending: second });
    const left = (yours: string): Left =>
      ({
        ...{ reason: 'changed', row: uuid(1), field: 'data', theirs: 'z', yours, by: 'Paul', at: null },
      }) as const;
    const outcome = (yours: string) => ({ rows: [row(1, { data: 'z' })], gone: [], left: [left(yours)], at: 'now' });
    state = boardReducer(state, { type: 'sent', pending: first, outcome: outcome('b') });
    state = boardReducer(state, { type: 'sent', pending: second, outcome: outcome('c') });
    expect(state.told).toEqual([{ ...left('c'), before: 'b' }]);
    expect(shown(state)[0]?.cells.data).toBe('z');
    const [told] = state.told;
    expect(told && boardReducer(state, { type: 'settled', told }).told).toEqual([]);
  });

  it('takes what was kept once, however often it is read', () => {
    const waits = writes(10, uuid(1), 'a', 'b');
    const kept = { type: 'kept', pending: [waits], told: [] } as const;
    const twice = boardReducer(boardReducer(board([row(1, { data: 'a' })]), kept), kept);
    expect(twice.pending).toEqual([waits]);
    expect(twice.marks).toEqual([{ id: uuid(10), undone: false }]);
  });

  it('undoes and redoes in order; something new forgets what was undone', () => {
    let state = board([row(1, { data: 'a' })]);
    for (const n of [10, 11]) state = boardReducer(state, { type: 'do', pending: writes(n, uuid(1), 'a', `${n}`) });
    state = boardReducer(state, { type: 'do', pending: { kind: 'undo', id: uuid(11) } });
    expect([nextUndo(state.marks), nextRedo(state.marks)]).toEqual([uuid(10), uuid(11)]);
    state = boardReducer(state, { type: 'do', pending: writes(12, uuid(1), 'a', 'x') });
    expect([nextUndo(state.marks), nextRedo(state.marks)]).toEqual([uuid(12), undefined]);
  });
});

describe('a block pasted', () => {
  const rows = [...shown(board([row(1, { information: 'Un' })])), blankRow(uuid(8))];
  const where = { rows, columns: KIT_FIELDS, top: 0, left: 1, holders: ['Yélo', 'SNCF'], newId: () => uuid(99) };

  it('fills cells, begins blank rows and makes new ones', () => {
    const plan = planPaste([['a', 'Yélo et SNCF'], ['b'], ['c', '', 'Facile', 'oui']], where);
    expect(plan.creates).toEqual([{ row: uuid(8) }, { row: uuid(99) }]);
    expect(plan.changes.map(({ row: id, field, after }) => [id, field, after])).toEqual([
      [uuid(1), 'data', 'a'],
      [uuid(1), 'holders', 'Yélo ; SNCF'],
      [uuid(8), 'data', 'b'],
      [uuid(99), 'data', 'c'],
      [uuid(99), 'access', 'easy'],
      [uuid(99), 'personal', 'yes'],
    ]);
    expect([plan.misfits, plan.cut, plan.tooMany]).toEqual([[], 0, 0]);
  });

  it('tells what does not fit and keeps its text in the details', () => {
    const plan = planPaste([['a', '', 'parfois', 'oui', 'trop', 'loin']], where);
    expect(plan.misfits).toEqual([{ row: 1, field: 'access', written: 'parfois' }]);
    expect(plan.changes).toContainEqual({ row: uuid(1), field: 'accessNote', before: '', after: 'parfois' });
    expect(plan.cut).toBe(2);
    expect(planPaste(Array(501).fill(['x']), where).tooMany).toBe(1);
  });
});

it('a range is emptied, or takes after its first row', () => {
  const rows = shown(board([row(1, { data: 'a', access: 'easy' }), row(2, { data: 'b' })]));
  const range = { top: 0, bottom: 1, left: 1, right: 3 };
  expect(clearRange(rows, KIT_FIELDS, range).changes.map(({ after }) => after)).toEqual(['', 'unknown', '']);
  expect(copyDown(rows, KIT_FIELDS, range).changes.map(({ row: id, after }) => [id, after])).toEqual([
    [uuid(2), 'a'],
    [uuid(2), 'easy'],
  ]);
});

it('holders are suggested: those that begin so, near spellings, then the name itself', () => {
  const holders = [
    { key: 'enedis', name: 'Enedis', cited: 9 },
    { key: 'mediateur de l energie', name: 'Médiateur de l’énergie', cited: 1 },
    { key: 'nantes metropole', name: 'Nantes Métropole', cited: 3 },
  ];
  expect(suggestHolders('ene', holders).map(({ name }) => name)).toEqual(['Enedis', 'Médiateur de l’énergie', 'ene']);
  expect(suggestHolders('Nantes Metropolle', holders)).toMatchObject([
    { name: 'Nantes Métropole', near: true },
    { name: 'Nantes Metropolle', cited: 0 },
  ]);
  expect(suggestHolders('ENEDIS', holders).map(({ name }) => name)).toEqual(['Enedis']);
  expect(replaceLast('Yélo ; ene', 'Enedis')).toBe('Yélo ; Enedis ; ');
});
