import type { Clock } from '~/platform/clock.ts';
import type { Tx } from '~/platform/database/open.server.ts';
import { distinct, holderKey } from '../datablitz/holder-names.ts';
import { ensureHolders } from '../ensure-holders.server.ts';
import { ITEM_SELECT, toItemView } from '../item-view.ts';
import { searchTextOf } from '../search-text.ts';
import { itemKeyBase, takeKey } from '../text.ts';
import { contentOf } from './cell-values.ts';
import { type Cells, EMPTY_CELLS } from './columns.ts';
import { rowsOf, type SheetRef } from './find-sheet.server.ts';

interface Where {
  readonly db: Tx;
  readonly clock: Clock;
  readonly sheet: SheetRef;
}

/** Gives existing rows these cells. Their keys stay: pilots cite them. */
export async function updateRows(
  { db, clock, sheet }: Where,
  rows: readonly { readonly id: string; readonly challenge: string; readonly cells: Cells }[],
): Promise<void> {
  const holders = await ensureHolders(
    db,
    sheet.territoryId,
    rows.flatMap(({ cells }) => contentOf(cells).holders),
  );
  for (const { id, challenge, cells } of rows) {
    const { holders: names, ...content } = contentOf(cells);
    await db.dataItem.update({
      where: { id },
      data: {
        ...content,
        searchText: searchTextOf({ ...content, challenge, holders: names }),
        version: { increment: 1 },
        updatedAt: clock.now(),
      },
    });
    await db.dataItemHolder.deleteMany({ where: { itemId: id } });
    await db.dataItemHolder.createMany({ data: linksOf(id, names, holders) });
  }
}

/** Gives rows of a territory the holders of these cells, whichever sheets they are in. */
export async function setHolders(
  { db, clock, territoryId }: { db: Tx; clock: Clock; territoryId: string },
  rows: readonly { readonly id: string; readonly cell: string }[],
): Promise<void> {
  const namesOf = (cell: string) => contentOf({ ...EMPTY_CELLS, holders: cell }).holders;
  const holders = await ensureHolders(
    db,
    territoryId,
    rows.flatMap(({ cell }) => namesOf(cell)),
  );
  for (const { id, cell } of rows) {
    const names = namesOf(cell);
    const item = await db.dataItem.findUniqueOrThrow({ where: { id }, select: ITEM_SELECT });
    const searchText = searchTextOf({ ...toItemView(item), holders: names });
    await db.dataItem.update({
      where: { id },
      data: { searchText, version: { increment: 1 }, updatedAt: clock.now() },
    });
    await db.dataItemHolder.deleteMany({ where: { itemId: id } });
    await db.dataItemHolder.createMany({ data: linksOf(id, names, holders) });
  }
}

export interface NewRow {
  readonly id: string;
  readonly cells: Cells;
  readonly after?: string | undefined;
  readonly splitFrom?: string | undefined;
  readonly harvestId?: string | undefined;
}

/** Adds rows to the sheet, at the end or after the row they follow; answers the key that each one got. */
export async function createRows(
  { db, clock, sheet }: Where,
  rows: readonly NewRow[],
): Promise<ReadonlyMap<string, string>> {
  const { territoryId, initiativeId, title: challenge } = sheet;
  const keys = new Map<string, string>();
  if (rows.length === 0) return keys;
  const holders = await ensureHolders(
    db,
    territoryId,
    rows.flatMap(({ cells }) => contentOf(cells).holders),
  );
  const stored = await db.dataItem.findMany({ where: { territoryId }, select: { key: true } });
  const taken = new Set(stored.map(({ key }) => key));
  const count = await db.dataItem.count({ where: rowsOf(sheet) });
  const now = clock.now();
  let position = await makeRoom({ db, clock, sheet }, rows);
  const data = rows.map(({ id, cells, splitFrom = null, harvestId = null }, index) => {
    const { holders: names, ...content } = contentOf(cells);
    const key = takeKey(itemKeyBase({ ...content, challenge }), taken);
    keys.set(id, key);
    return {
      ...content,
      ...{ id, territoryId, initiativeId, challenge, key, harvestId, splitFromId: splitFrom },
      ...{ sheet: challenge, row: count + index + 1, position: position++ },
      searchText: searchTextOf({ ...content, challenge, holders: names }),
      createdAt: now,
      updatedAt: now,
    };
  });
  await db.dataItem.createMany({ data });
  await db.dataItemHolder.createMany({
    data: rows.flatMap(({ id, cells }) => linksOf(id, contentOf(cells).holders, holders)),
  });
  return keys;
}

/** The first of as many free positions in a row: at the end, or after the row that the new ones follow. */
async function makeRoom({ db, sheet }: Where, rows: readonly NewRow[]): Promise<number> {
  const { territoryId, initiativeId } = sheet;
  const after = rows[0]?.after;
  const before = after ? await db.dataItem.findFirst({ where: { ...rowsOf(sheet), id: after } }) : null;
  if (before) {
    await db.dataItem.updateMany({
      where: { territoryId, initiativeId, position: { gt: before.position } },
      data: { position: { increment: rows.length } },
    });
    return before.position + 1;
  }
  const last = await db.dataItem.aggregate({ where: { territoryId, initiativeId }, _max: { position: true } });
  return (last._max.position ?? 0) + 1;
}

function linksOf(itemId: string, names: readonly string[], ids: ReadonlyMap<string, string>) {
  return distinct(names).flatMap((name, position) => {
    const holderId = ids.get(holderKey(name));
    return holderId ? [{ itemId, holderId, position }] : [];
  });
}
