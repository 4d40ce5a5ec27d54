import { type Cells, EMPTY_CELLS, type Field } from './columns.ts';
import type { CellChange, Gesture, GestureMark, Left } from './gesture.ts';
import { withGesture, withUndone } from './gesture.ts';
import type { SheetRow } from './read-rows.server.ts';

/** What waits to be sent, in order: a gesture, or one to take back or do again. */
export type Pending =
  | { readonly kind: 'gesture'; readonly gesture: Gesture }
  | { readonly kind: 'undo' | 'redo'; readonly id: string };

/** A change that was left, with what the person saw before making it. */
export interface Told extends Left {
  readonly before: string;
}

/** The sheet on one page: what the server said, what waits, and what was told and awaits a choice. */
export interface Board {
  readonly rows: readonly SheetRow[];
  readonly pending: readonly Pending[];
  readonly marks: readonly GestureMark[];
  readonly told: readonly Told[];
  /** When the server last saved something of this page. */
  readonly savedAt: string | null;
}

export interface Outcome {
  readonly rows: readonly SheetRow[];
  readonly gone: readonly string[];
  readonly left: readonly Left[];
  readonly at: string;
}

export type BoardAction =
  | { readonly type: 'do'; readonly pending: Pending }
  /** Takes back what has not left yet. */
  | { readonly type: 'unsend'; readonly id: string }
  | { readonly type: 'sent'; readonly pending: Pending; readonly outcome: Outcome }
  /** The server will never take it: its texts are told. */
  | { readonly type: 'refused'; readonly pending: Pending }
  | { readonly type: 'heard'; readonly rows: readonly SheetRow[]; readonly gone: readonly string[] }
  | { readonly type: 'read'; readonly rows: readonly SheetRow[]; readonly marks: readonly GestureMark[] }
  | { readonly type: 'kept'; readonly pending: readonly Pending[]; readonly told: readonly Told[] }
  | { readonly type: 'settled'; readonly told: Told };

export function boardReducer(board: Board, action: BoardAction): Board {
  switch (action.type) {
    case 'do':
      return withPending(board, action.pending);
    case 'unsend':
      return {
        ...board,
        pending: board.pending.filter((one) => idOf(one) !== action.id),
        marks: board.marks.filter(({ id }) => id !== action.id),
      };
    case 'sent':
      return {
        ...withRows(board, action.outcome.rows, action.outcome.gone),
        pending: board.pending.filter((one) => one !== action.pending),
        told: withTold(board.told, toldOf(action.pending, action.outcome.left)),
        savedAt: action.outcome.at,
      };
    case 'refused':
      return {
        ...board,
        pending: board.pending.filter((one) => one !== action.pending),
        told: withTold(board.told, toldOf(action.pending, refusals(action.pending))),
      };
    case 'heard':
      return withRows(board, action.rows, action.gone);
    case 'read':
      return board.pending.length > 0
        ? { ...board, rows: action.rows }
        : { ...board, rows: action.rows, marks: action.marks };
    case 'kept':
      return action.pending
        .filter((one) => !board.pending.some((other) => idOf(other) === idOf(one) && other.kind === one.kind))
        .reduce(withPending, { ...board, told: withTold(board.told, action.told) });
    case 'settled':
      return { ...board, told: board.told.filter((one) => one !== action.told) };
  }
}

const idOf = (pending: Pending): string => (pending.kind === 'gesture' ? pending.gesture.id : pending.id);

function withPending(board: Board, pending: Pending): Board {
  const marks =
    pending.kind === 'gesture'
      ? withGesture(board.marks, pending.gesture.id)
      : withUndone(board.marks, pending.id, pending.kind === 'undo');
  return { ...board, pending: [...board.pending, pending], marks };
}

function withRows(board: Board, rows: readonly SheetRow[], gone: readonly string[]): Board {
  const fresh = new Map(rows.map((row) => [row.id, row]));
  const known = board.rows.filter(({ id }) => !gone.includes(id)).map((row) => fresh.get(row.id) ?? row);
  const added = rows.filter(({ id }) => !board.rows.some((row) => row.id === id));
  const moved = rows.some((row) => board.rows.find(({ id }) => id === row.id)?.position !== row.position);
  const all = [...known, ...added];
  return { ...board, rows: moved ? all.sort((a, b) => a.position - b.position || (a.key < b.key ? -1 : 1)) : all };
}

function toldOf(pending: Pending, left: readonly Left[]): Told[] {
  const changes = pending.kind === 'gesture' ? pending.gesture.changes : [];
  return left.map((one) => ({
    ...one,
    before: changes.find(({ row, field }) => row === one.row && field === one.field)?.before ?? '',
  }));
}

/** The last word on a cell counts: an earlier one of the same cell is no longer told. */
function withTold(told: readonly Told[], more: readonly Told[]): Told[] {
  const same = (a: Told, b: Told) => a.row === b.row && a.field === b.field;
  return [...told.filter((one) => !more.some((other) => same(one, other))), ...more];
}

function refusals(pending: Pending): Left[] {
  if (pending.kind !== 'gesture') return [];
  return pending.gesture.changes.map(({ row, field, after }) => ({
    ...{ reason: 'changed', row, field, yours: after, theirs: '', by: '', at: null },
  }));
}

/** A row as the page shows it: with what waits to be sent. */
export interface ShownRow {
  readonly id: string;
  readonly key: string | null;
  readonly cells: Cells;
  readonly touched: SheetRow['touched'];
  /** Not at the server yet. */
  readonly blank: boolean;
}

/** The rows with what waits laid over them. Rows that nothing waits for keep their identity. */
export function shownRows(board: Pick<Board, 'rows' | 'pending'>, cache: WeakMap<SheetRow, ShownRow>): ShownRow[] {
  const gestures = board.pending.flatMap((one) => (one.kind === 'gesture' ? [one.gesture] : []));
  const removed = new Set(gestures.flatMap(({ removes }) => removes.map(({ row }) => row)));
  const changes = new Map<string, CellChange[]>();
  for (const change of gestures.flatMap((gesture) => gesture.changes)) {
    changes.set(change.row, [...(changes.get(change.row) ?? []), change]);
  }
  const shown = board.rows
    .filter(({ id }) => !removed.has(id))
    .map((row) => {
      const plain = cache.get(row) ?? { ...row, key: row.key, blank: false };
      cache.set(row, plain);
      return withChanges(plain, changes.get(row.id));
    });
  // Cells written one after the other in a blank row each begin it: it is one row.
  const begun = new Set(gestures.flatMap(({ creates }) => creates.map(({ row }) => row)));
  const made = [...begun]
    .filter((id) => !board.rows.some((row) => row.id === id) && !removed.has(id))
    .map((id) => withChanges(blankRow(id), changes.get(id)));
  return [...shown, ...made];
}

export function blankRow(id: string): ShownRow {
  return { id, key: null, cells: EMPTY_CELLS, touched: {}, blank: true };
}

function withChanges(row: ShownRow, changes: readonly CellChange[] | undefined): ShownRow {
  if (!changes) return row;
  const cells: Record<Field, string> = { ...row.cells };
  for (const { field, after } of changes) cells[field] = after;
  return { ...row, cells };
}
