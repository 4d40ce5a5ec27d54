import { randomUUID } from 'node:crypto';
import type { AppContext } from '~/platform/context.server.ts';
import { dropIdleHolders } from '../ensure-holders.server.ts';
import { announceRows } from './announce.server.ts';
import type { GestureOutcome } from './apply-gesture.server.ts';
import { type Cells, FIELDS } from './columns.ts';
import type { SheetRef } from './find-sheet.server.ts';
import type { Left } from './gesture.ts';
import {
  type Author,
  type LoggedChange,
  type LogScope,
  lockRows,
  lockSheets,
  logChanges,
  ROW,
} from './gesture-log.server.ts';
import { readRows } from './read-rows.server.ts';
import { readRemoved, removeRows, restoreRows, storeRemoved } from './remove-rows.server.ts';
import { updateRows } from './write-rows.server.ts';

const TIMEOUT = 30_000;

interface Input {
  readonly sheet: SheetRef;
  readonly author: Author;
  readonly gestureId: string;
}

/** Takes back a gesture of this person: all of it but what somebody changed since, which stays and is told. */
export function undoGesture(context: AppContext, input: Input): Promise<GestureOutcome> {
  return turn(context, input, 'undo');
}

/** Does again a gesture that was undone. */
export function redoGesture(context: AppContext, input: Input): Promise<GestureOutcome> {
  return turn(context, input, 'redo');
}

async function turn(context: AppContext, input: Input, way: 'undo' | 'redo'): Promise<GestureOutcome> {
  const { sheet, author, gestureId } = input;
  const { clock } = context;
  const outcome = await context.db.$transaction(
    async (db) => {
      await lockSheets(db, sheet.territoryId);
      const scope = { db, clock, sheet, author };
      const { ids, left } = await turnGesture(scope, gestureId, way);
      const rows = await readRows(db, sheet, ids);
      const gone = ids.filter((id) => !rows.some((row) => row.id === id));
      return { rows, gone, left, at: clock.now().toISOString() };
    },
    { timeout: TIMEOUT },
  );
  await announceRows(context, { sheet, ids: [...outcome.rows.map(({ id }) => id), ...outcome.gone] });
  return outcome;
}

async function turnGesture(
  scope: LogScope,
  id: string,
  way: 'undo' | 'redo',
): Promise<{ ids: string[]; left: Left[] }> {
  const { db, clock, sheet, author } = scope;
  const { territoryId, initiativeId, key: sheetKey } = sheet;
  const where = { id, territoryId, initiativeId, sheetKey, userId: author.userId };
  const gesture = await db.sheetGesture.findFirst({ where });
  if (!gesture) throw new Response(null, { status: 404 });
  const removed = readRemoved(gesture.removed);
  const turned = await db.sheetGesture.updateMany({
    where: { ...where, state: way === 'undo' ? 'done' : 'undone' },
    data: { state: way === 'undo' ? 'undone' : 'done' },
  });
  const back = removed.snapshots.map(({ item }) => item.id);
  if (turned.count > 0) await restoreRows(db, clock, removed.snapshots);
  const edits = await db.dataItemEdit.findMany({ where: { gesture: id }, orderBy: { id: 'asc' } });
  const touched = [...new Set([...edits.map(({ itemId }) => itemId), ...back, ...removed.ids])];
  if (turned.count === 0) return { ids: touched, left: [] };
  await lockRows(db, touched);
  const made = edits.filter(({ field }) => field === ROW).map(({ itemId }) => itemId);
  const leaving = way === 'undo' ? made : removed.ids;
  const cells = edits.filter(
    ({ field, itemId }) => field !== ROW && !leaving.includes(itemId) && !back.includes(itemId),
  );
  const changes = cells.map(({ itemId, field, before, after }) => {
    const [from, to] = way === 'undo' ? [after, before] : [before, after];
    return { itemId, field, before: String(from), after: String(to) };
  });
  const left = await turnCells(scope, way === 'undo' ? changes.reverse() : changes);
  const kept = await keptByOthers(scope, leaving, id);
  const snapshots = await removeRows(
    db,
    clock,
    leaving.filter((row) => !kept.some((one) => one.row === row)),
  );
  await db.sheetGesture.update({ where: { id }, data: { removed: storeRemoved({ ids: removed.ids, snapshots }) } });
  await dropIdleHolders(db, territoryId);
  return { ids: touched, left: [...left, ...kept] };
}

/** Gives cells back the text they had, where they still hold the text that the gesture gave them. */
async function turnCells(scope: LogScope, changes: readonly LoggedChange[]): Promise<Left[]> {
  const { db, clock, sheet } = scope;
  const rows = new Map(
    (await readRows(db, sheet, [...new Set(changes.map(({ itemId }) => itemId))])).map((row) => [row.id, row]),
  );
  const changed = new Map<string, Cells>();
  const log: LoggedChange[] = [];
  const left: Left[] = [];
  for (const change of changes) {
    const row = rows.get(change.itemId);
    const field = FIELDS.find((one) => one === change.field);
    if (!row || !field) continue;
    const cells = changed.get(row.id) ?? row.cells;
    if (cells[field] === change.after) continue;
    if (cells[field] === change.before) {
      changed.set(row.id, { ...cells, [field]: change.after });
      log.push(change);
    } else {
      const { by = '', at = null } = row.touched[field] ?? {};
      left.push({ reason: 'changed', row: row.id, field, theirs: cells[field], yours: change.after, by, at });
    }
  }
  await updateRows(
    { db, clock, sheet },
    [...changed].map(([id, cells]) => ({ id, challenge: sheet.title, cells })),
  );
  await logChanges(scope, randomUUID(), log);
  return left;
}

/** Rows about to go that somebody else wrote in, or that a pilot cites since: they stay. */
async function keptByOthers({ db, sheet, author }: LogScope, ids: readonly string[], gesture: string): Promise<Left[]> {
  if (ids.length === 0) return [];
  const rows = await readRows(db, sheet, ids);
  const others = await db.dataItemEdit.findMany({
    where: { itemId: { in: [...ids] }, NOT: { OR: [{ gesture }, { userId: author.userId }] } },
    orderBy: { id: 'desc' },
    select: { itemId: true, byName: true, at: true },
  });
  const cited = await db.dataItemUse.findMany({
    where: { territoryId: sheet.territoryId, itemKey: { in: rows.map(({ key }) => key) } },
    select: { itemKey: true },
  });
  return rows.flatMap((row): Left[] => {
    const other = others.find(({ itemId }) => itemId === row.id);
    const what = { row: row.id, field: null, theirs: row.cells.information || row.cells.data, yours: '' };
    if (cited.some(({ itemKey }) => itemKey === row.key)) return [{ ...what, reason: 'cited', by: '', at: null }];
    return other ? [{ ...what, reason: 'edited', by: other.byName, at: other.at.toISOString() }] : [];
  });
}
