import { randomUUID } from 'node:crypto';
import type { AppContext } from '~/platform/context.server.ts';
import { dropIdleHolders } from '../ensure-holders.server.ts';
import { ITEM_SELECT, toItemView } from '../item-view.ts';
import { announceByChallenge } from './announce-challenges.server.ts';
import { cellsOf } from './cell-values.ts';
import { type Author, type LoggedChange, lockRows, lockSheets } from './gesture-log.server.ts';
import { setHolders } from './write-rows.server.ts';

const MOST = 20_000;

/**
 * Takes back a merge of holders: each row that still says what the merge made it say has its names again; a row changed
 * since stays as it is. Answers how many of each. Done twice, it is done once; 404 when this territory has no such merge.
 */
export async function unmergeHolders(
  context: AppContext,
  input: { territoryId: string; gestureId: string; author: Author },
): Promise<{ rows: number; kept: number }> {
  const { territoryId, gestureId, author } = input;
  const { clock } = context;
  const done = await context.db.$transaction(
    async (db) => {
      await lockSheets(db, territoryId);
      const edits = await db.dataItemEdit.findMany({
        where: { gesture: gestureId, field: 'holders', item: { territoryId } },
        select: { itemId: true, before: true, after: true },
        take: MOST,
      });
      if (edits.length === 0) throw new Response(null, { status: 404 });
      const ids = edits.map(({ itemId }) => itemId);
      await lockRows(db, ids);
      const stored = await db.dataItem.findMany({
        where: { id: { in: ids } },
        select: { ...ITEM_SELECT, id: true, initiativeId: true },
      });
      const byId = new Map(stored.map((item) => [item.id, item]));
      const changes = edits.flatMap(({ itemId, before, after }): LoggedChange[] => {
        const item = byId.get(itemId);
        const view = item && toItemView(item);
        const now = view && cellsOf({ ...view, holders: view.holders.map(({ name }) => name) }).holders;
        if (now !== after || before === after) return [];
        return [{ itemId, field: 'holders', before: String(after), after: String(before) }];
      });
      const back = changes.map(({ itemId, after }) => ({ id: itemId, cell: after }));
      await setHolders({ db, clock, territoryId }, back);
      const edit = { gesture: randomUUID(), at: clock.now(), userId: author.userId, byName: author.name };
      await db.dataItemEdit.createMany({ data: changes.map((change) => ({ ...change, ...edit })) });
      await dropIdleHolders(db, territoryId);
      const changed = changes.flatMap(({ itemId }) => byId.get(itemId) ?? []);
      return { changed, kept: edits.length - changes.length };
    },
    { timeout: 30_000 },
  );
  await announceByChallenge(context, territoryId, done.changed);
  return { rows: done.changed.length, kept: done.kept };
}
