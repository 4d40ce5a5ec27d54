import { takeHarvest } from '~/method/harvest/take-harvest.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { dropIdleHolders } from '../ensure-holders.server.ts';
import { announceRows } from './announce.server.ts';
import { readCell } from './cell-values.ts';
import { type Cells, EMPTY_CELLS } from './columns.ts';
import { ensureChallenge } from './ensure-challenge.server.ts';
import type { SheetRef } from './find-sheet.server.ts';
import type { Gesture, Left } from './gesture.ts';
import {
  type Author,
  claimGesture,
  closeGesture,
  type LoggedChange,
  type LogScope,
  lockRows,
  lockSheets,
  logChanges,
  ROW,
} from './gesture-log.server.ts';
import { readRows, type SheetRow } from './read-rows.server.ts';
import { NOTHING_REMOVED, removeRows, takenAs } from './remove-rows.server.ts';
import { reviveRows } from './revive-rows.server.ts';
import { createRows, updateRows } from './write-rows.server.ts';

export interface GestureOutcome {
  /** The rows it was about, as they stand now. */
  readonly rows: readonly SheetRow[];
  /** Those it was about that are no more. */
  readonly gone: readonly string[];
  /** What was not done, and why: told, never lost. */
  readonly left: readonly Left[];
  readonly at: string;
}

/** A gesture may be a paste of hundreds of rows. */
const TIMEOUT = 30_000;

/**
 * Does what one person did on a sheet: all of it but what somebody else changed meanwhile, which comes back in `left`
 * with both texts. Different cells of a row never stand in each other's way. Sent twice, it is done once.
 *
 * 404 for a row or a gesture of somewhere else.
 */
export async function applyGesture(
  context: AppContext,
  input: { sheet: SheetRef; author: Author; gesture: Gesture },
): Promise<GestureOutcome> {
  const { sheet, author, gesture } = input;
  const { clock } = context;
  const ids = idsOf(gesture);
  const outcome = await context.db.$transaction(
    async (db) => {
      const scope = { db, clock, sheet, author };
      await lockSheets(db, sheet.territoryId);
      const fresh = await claimGesture(scope, gesture.id);
      await lockRows(db, ids);
      if (gesture.revive) await reviveRows(scope, ids);
      const left = fresh ? await perform(scope, gesture) : await stillLeft(scope, gesture);
      const rows = await readRows(db, sheet, ids);
      const gone = ids.filter((id) => !rows.some((row) => row.id === id));
      return { rows, gone, left, at: clock.now().toISOString() };
    },
    { timeout: TIMEOUT },
  );
  await announceRows(context, { sheet, ids });
  return outcome;
}

function idsOf({ creates, changes, removes }: Gesture): string[] {
  return [...new Set([...creates, ...changes, ...removes].map(({ row }) => row))];
}

async function perform(scope: LogScope, gesture: Gesture): Promise<Left[]> {
  const { db, clock, sheet } = scope;
  const standing = new Map((await readRows(db, sheet, idsOf(gesture))).map((row) => [row.id, row]));
  const names = await holderNames(scope);
  const left: Left[] = [];
  const changed = new Map<string, Cells>();
  const log: LoggedChange[] = [];
  const creates = gesture.creates.filter(({ row }) => !standing.has(row));
  const elsewhere = await db.dataItem.count({ where: { id: { in: creates.map(({ row }) => row) } } });
  if (elsewhere > 0) throw new Response(null, { status: 404 });
  for (const { row } of creates) {
    changed.set(row, EMPTY_CELLS);
    log.push({ itemId: row, field: ROW, before: 'absent', after: 'present' });
  }
  for (const { row, field, before, after } of gesture.changes) {
    const cells = changed.get(row) ?? standing.get(row)?.cells;
    const value = readCell(field, after, names).value;
    if (!cells) left.push(await goneLeft(scope, { row, field, yours: value }));
    else if (cells[field] === value) continue;
    else if (cells[field] !== before && standing.has(row)) left.push(changedLeft(standing.get(row), field, value));
    else {
      changed.set(row, { ...cells, [field]: value });
      log.push({ itemId: row, field, before: cells[field], after: value });
    }
  }
  const keys = await createRows(
    { db, clock, sheet },
    creates.map(({ row, ...rest }) => ({ ...rest, id: row, cells: changed.get(row) ?? EMPTY_CELLS })),
  );
  for (const { row, harvestId } of creates) {
    if (!harvestId) continue;
    const key = takenAs(keys.get(row) ?? '');
    await takeHarvest({ db, clock }, { territoryId: sheet.territoryId, harvestId, takenAs: key });
  }
  const updates = [...changed].filter(([id]) => standing.has(id));
  await updateRows(
    { db, clock, sheet },
    updates.map(([id, cells]) => ({ id, challenge: sheet.title, cells })),
  );
  const removed = await removeUntouched(scope, gesture, left);
  await logChanges(scope, gesture.id, log);
  await closeGesture(scope, gesture.id, { anything: log.length > 0 || removed.ids.length > 0, removed });
  await dropIdleHolders(db, sheet.territoryId);
  return left;
}

/** Removes the rows that are still as the person saw them and that no pilot cites. */
async function removeUntouched(scope: LogScope, gesture: Gesture, left: Left[]) {
  const { db, clock, sheet } = scope;
  if (gesture.removes.length === 0) return NOTHING_REMOVED;
  await ensureChallenge(db, clock, { ...sheet, challenge: sheet.title });
  const rows = await readRows(
    db,
    sheet,
    gesture.removes.map(({ row }) => row),
  );
  const cited = await db.dataItemUse.findMany({
    where: { territoryId: sheet.territoryId, itemKey: { in: rows.map(({ key }) => key) } },
    select: { itemKey: true },
  });
  const ids: string[] = [];
  for (const row of rows) {
    const seen = gesture.removes.find((one) => one.row === row.id)?.seen ?? row.cells;
    const title = row.cells.information || row.cells.data;
    const why = { row: row.id, field: null, theirs: title, yours: '', by: '', at: null };
    const other = Object.entries(seen).find(([field, cell]) => row.cells[field as keyof Cells] !== cell);
    if (cited.some(({ itemKey }) => itemKey === row.key)) left.push({ ...why, reason: 'cited' });
    else if (other)
      left.push({ ...changedLeft(row, other[0] as keyof Cells, ''), reason: 'edited', field: null, theirs: title });
    else ids.push(row.id);
  }
  return { ids, snapshots: await removeRows(db, clock, ids) };
}

/** A gesture sent again: what of it does not stand, and was not done by it either. */
async function stillLeft(scope: LogScope, gesture: Gesture): Promise<Left[]> {
  const { db, sheet } = scope;
  const standing = new Map((await readRows(db, sheet, idsOf(gesture))).map((row) => [row.id, row]));
  const done = await db.dataItemEdit.findMany({
    where: { gesture: gesture.id },
    select: { itemId: true, field: true },
  });
  const names = await holderNames(scope);
  const left: Left[] = [];
  for (const { row, field, after } of gesture.changes) {
    const value = readCell(field, after, names).value;
    const now = standing.get(row);
    if (!now) left.push(await goneLeft(scope, { row, field, yours: value }));
    else if (now.cells[field] === value || done.some((one) => one.itemId === row && one.field === field)) continue;
    else left.push(changedLeft(now, field, value));
  }
  return left;
}

function changedLeft(row: SheetRow | undefined, field: keyof Cells, yours: string): Left {
  const touch = row?.touched[field];
  return {
    reason: 'changed',
    row: row?.id ?? '',
    ...{ field, theirs: row?.cells[field] ?? '', yours, by: touch?.by ?? '', at: touch?.at ?? null },
  };
}

const RECENT = 50;

/** A change of a row that is no more, with who removed it when that is known. */
async function goneLeft(
  { db, sheet }: LogScope,
  change: { row: string; field: keyof Cells; yours: string },
): Promise<Left> {
  const { territoryId, initiativeId, key: sheetKey } = sheet;
  const removals = await db.sheetGesture.findMany({
    where: { territoryId, initiativeId, sheetKey, removed: { path: ['ids'], array_contains: [change.row] } },
    orderBy: { seq: 'desc' },
    take: RECENT,
    select: { byName: true, at: true },
  });
  const [last] = removals;
  return { reason: 'gone', ...change, theirs: '', by: last?.byName ?? '', at: last?.at.toISOString() ?? null };
}

async function holderNames({ db, sheet }: LogScope): Promise<string[]> {
  const holders = await db.dataHolder.findMany({ where: { territoryId: sheet.territoryId }, select: { name: true } });
  return holders.map(({ name }) => name);
}
