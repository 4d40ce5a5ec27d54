import type { Tx } from '~/platform/database/open.server.ts';
import { ITEM_SELECT, toItemView } from '../item-view.ts';
import { cellsOf } from './cell-values.ts';
import { type Cells, FIELDS, type Field } from './columns.ts';
import { rowsOf, type SheetRef } from './find-sheet.server.ts';

export interface Touch {
  readonly by: string;
  readonly at: string;
}

/** A row as the sheet shows it. */
export interface SheetRow {
  readonly id: string;
  readonly key: string;
  readonly position: number;
  readonly cells: Cells;
  /** Who changed a cell last, for the cells changed here. */
  readonly touched: Readonly<Partial<Record<Field, Touch>>>;
  /** The row it was split from. */
  readonly splitFrom: string | null;
}

/** Beyond this, a sheet is a catalogue: its first rows are shown, and it says so. */
export const MOST_SHOWN = 2000;

const SELECT = { ...ITEM_SELECT, id: true, position: true, splitFromId: true } as const;

/** The rows of a sheet in its order; only those with the given ids when there are some. */
export async function readRows(db: Tx, sheet: SheetRef, ids?: readonly string[]): Promise<SheetRow[]> {
  const found = await db.dataItem.findMany({
    where: { ...rowsOf(sheet), ...(ids ? { id: { in: [...ids] } } : {}) },
    orderBy: [{ position: 'asc' }, { key: 'asc' }],
    take: MOST_SHOWN,
    select: SELECT,
  });
  const touches = await lastTouches(
    db,
    found.map(({ id }) => id),
  );
  return found.map(({ id, position, splitFromId, ...stored }) => {
    const item = toItemView(stored);
    const cells = cellsOf({ ...item, holders: item.holders.map(({ name }) => name) });
    return { id, key: item.key, position, cells, touched: touches.get(id) ?? {}, splitFrom: splitFromId };
  });
}

async function lastTouches(db: Tx, ids: readonly string[]): Promise<Map<string, Partial<Record<Field, Touch>>>> {
  const touches = new Map<string, Partial<Record<Field, Touch>>>();
  if (ids.length === 0) return touches;
  const last = await db.dataItemEdit.groupBy({
    by: ['itemId', 'field'],
    where: { itemId: { in: [...ids] }, field: { in: [...FIELDS] } },
    _max: { id: true },
  });
  const edits = await db.dataItemEdit.findMany({
    where: { id: { in: last.flatMap(({ _max }) => _max.id ?? []) } },
    select: { itemId: true, field: true, byName: true, at: true },
  });
  for (const { itemId, field, byName, at } of edits) {
    const known = FIELDS.find((one) => one === field);
    if (!known) continue;
    touches.set(itemId, { ...touches.get(itemId), [known]: { by: byName, at: at.toISOString() } });
  }
  return touches;
}
