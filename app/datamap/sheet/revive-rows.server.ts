import type { LogScope } from './gesture-log.server.ts';
import { readRemoved, restoreRows, storeRemoved } from './remove-rows.server.ts';

const RECENT = 100;

/** Puts back those of the rows that somebody removed from this sheet. */
export async function reviveRows({ db, clock, sheet }: LogScope, ids: readonly string[]): Promise<void> {
  const { territoryId, initiativeId, key: sheetKey } = sheet;
  const removals = await db.sheetGesture.findMany({
    where: { territoryId, initiativeId, sheetKey, removed: { not: {} } },
    orderBy: { seq: 'desc' },
    take: RECENT,
    select: { id: true, removed: true },
  });
  for (const { id, removed: json } of removals) {
    const { ids: own, snapshots } = readRemoved(json);
    const asked = snapshots.filter(({ item }) => ids.includes(item.id));
    if (asked.length === 0) continue;
    await restoreRows(db, clock, asked);
    const removed = { ids: own, snapshots: snapshots.filter((one) => !asked.includes(one)) };
    await db.sheetGesture.update({ where: { id }, data: { removed: storeRemoved(removed) } });
  }
}
