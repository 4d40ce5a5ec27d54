import type { Clock } from '~/platform/clock.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Tx } from '~/platform/database/open.server.ts';
import type { SheetRef } from './find-sheet.server.ts';
import type { GestureMark } from './gesture.ts';
import { type Removed, storeRemoved } from './remove-rows.server.ts';

/** Who makes a gesture, as the sheet names them. */
export interface Author {
  readonly userId: string;
  readonly name: string;
}

export interface LogScope {
  readonly db: Tx;
  readonly clock: Clock;
  readonly sheet: SheetRef;
  readonly author: Author;
}

/** A change as the log keeps it: of a cell, or of the row itself (`absent` → `present`). */
export interface LoggedChange {
  readonly itemId: string;
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

export const ROW = 'row';

/** Gestures of a territory are done one after the other: keys, positions and cells are then read and written in peace. */
export async function lockSheets(db: Tx, territoryId: string): Promise<void> {
  await db.$queryRaw`SELECT 1 FROM "Territory" WHERE id = ${territoryId} FOR NO KEY UPDATE`;
}

/** Locks rows against whoever writes them by another page; answers nothing. */
export async function lockRows(db: Tx, ids: readonly string[]): Promise<void> {
  await db.$queryRaw`SELECT 1 FROM "DataItem" WHERE id = ANY(${[...ids]}::uuid[]) ORDER BY id FOR UPDATE`;
}

/** Records that a gesture begins; false when it was done already. 404 when its id is somebody else's. */
export async function claimGesture({ db, clock, sheet, author }: LogScope, id: string): Promise<boolean> {
  const { territoryId, initiativeId, key } = sheet;
  const scope = { territoryId, initiativeId, sheetKey: key, userId: author.userId };
  const { count } = await db.sheetGesture.createMany({
    data: [{ ...scope, id, byName: author.name, at: clock.now() }],
    skipDuplicates: true,
  });
  if (count > 0) return true;
  if ((await db.sheetGesture.count({ where: { ...scope, id } })) === 0) throw new Response(null, { status: 404 });
  return false;
}

/** What was undone can no longer be done again: something else was done since. A gesture that did nothing is no gesture. */
export async function closeGesture(
  { db, sheet, author }: LogScope,
  id: string,
  done: { readonly anything: boolean; readonly removed: Removed },
): Promise<void> {
  const { territoryId, initiativeId, key } = sheet;
  if (!done.anything) {
    await db.sheetGesture.update({ where: { id }, data: { state: 'dropped' } });
    return;
  }
  await db.sheetGesture.updateMany({
    where: { territoryId, initiativeId, sheetKey: key, userId: author.userId, state: 'undone' },
    data: { state: 'dropped' },
  });
  await db.sheetGesture.update({ where: { id }, data: { removed: storeRemoved(done.removed) } });
}

export async function logChanges(
  { db, clock, author }: LogScope,
  gesture: string,
  changes: readonly LoggedChange[],
): Promise<void> {
  const at = clock.now();
  await db.dataItemEdit.createMany({
    data: changes.map((change) => ({ ...change, gesture, at, userId: author.userId, byName: author.name })),
  });
}

const REMEMBERED = 100;

/** The gestures of this person on this sheet that undo and redo can reach, oldest first. */
export async function listGestures(
  context: Pick<AppContext, 'db'>,
  input: { sheet: SheetRef; userId: string },
): Promise<GestureMark[]> {
  const { territoryId, initiativeId, key } = input.sheet;
  const found = await context.db.sheetGesture.findMany({
    where: { territoryId, initiativeId, sheetKey: key, userId: input.userId, state: { in: ['done', 'undone'] } },
    orderBy: { seq: 'desc' },
    take: REMEMBERED,
    select: { id: true, state: true },
  });
  return found.reverse().map(({ id, state }) => ({ id, undone: state === 'undone' }));
}
