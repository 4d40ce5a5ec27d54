import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { findMerges } from '../datablitz/find-merges.ts';
import { joinHolders } from '../datablitz/holder-names.ts';
import { runToEnd } from '../datablitz/run-to-end.ts';
import { ITEM_SELECT, toItemView } from '../item-view.ts';
import { searchTextOf } from '../search-text.ts';
import { announceByChallenge } from './announce-challenges.server.ts';
import { type Author, lockSheets } from './gesture-log.server.ts';
import type { CitedHolder } from './list-cited-holders.server.ts';

/** Pairs of holders that are probably one, as keys: this one becomes that one. */
export function proposeMerges(holders: readonly CitedHolder[]): { from: CitedHolder; into: CitedHolder }[] {
  const byName = new Map(holders.map((holder) => [holder.name, holder]));
  const mentions = holders.flatMap(({ name, cited }) => Array.from({ length: Math.min(cited, 50) }, () => name));
  return runToEnd(findMerges(mentions)).flatMap((merge) => {
    const into = byName.get(merge.into);
    return merge.variants.flatMap((name) => {
      const from = byName.get(name);
      return from && into ? [{ from, into }] : [];
    });
  });
}

/**
 * Makes one holder of two in all rows of a territory: the first name becomes the second. Answers both names and how many
 * rows it was in; `unmergeHolders` takes it back by its gesture. Throws AppError `datamap.same-holder` for one and the
 * same, `datamap.holder-gone` when one of them is not there (any more).
 */
export async function mergeHolders(
  context: AppContext,
  input: { territoryId: string; from: string; into: string; author: Author; gestureId: string },
): Promise<{ from: string; into: string; rows: number }> {
  const { territoryId, author, gestureId } = input;
  if (input.from === input.into) throw new AppError('datamap.same-holder');
  const { clock } = context;
  const done = await context.db.$transaction(
    async (db) => {
      await lockSheets(db, territoryId);
      const found = await db.dataHolder.findMany({ where: { territoryId, key: { in: [input.from, input.into] } } });
      const from = found.find(({ key }) => key === input.from);
      const into = found.find(({ key }) => key === input.into);
      if (!from || !into) throw new AppError('datamap.holder-gone');
      const items = await db.dataItem.findMany({
        where: { territoryId, holders: { some: { holderId: from.id } } },
        select: { ...ITEM_SELECT, id: true, initiativeId: true },
      });
      const changed = items.map(({ id, initiativeId, ...stored }) => {
        const item = toItemView(stored);
        const before = item.holders.map(({ name }) => name);
        const after = [...new Set(before.map((name) => (name === from.name ? into.name : name)))];
        return { id, initiativeId, item, challenge: item.challenge, before, after };
      });
      await db.dataItemHolder.deleteMany({
        where: { holderId: from.id, item: { holders: { some: { holderId: into.id } } } },
      });
      await db.dataItemHolder.updateMany({ where: { holderId: from.id }, data: { holderId: into.id } });
      for (const { id, item, after } of changed) {
        const searchText = searchTextOf({ ...item, holders: after });
        await db.dataItem.update({
          where: { id },
          data: { searchText, version: { increment: 1 }, updatedAt: clock.now() },
        });
      }
      await db.dataItemEdit.createMany({
        data: changed.map(({ id, before, after }) => ({
          ...{ itemId: id, field: 'holders', before: joinHolders(before), after: joinHolders(after) },
          ...{ userId: author.userId, byName: author.name, at: clock.now(), gesture: gestureId },
        })),
      });
      await db.dataHolder.delete({ where: { id: from.id } });
      return { from: from.name, into: into.name, changed };
    },
    { timeout: 30_000 },
  );
  await announceByChallenge(context, territoryId, done.changed);
  return { from: done.from, into: done.into, rows: done.changed.length };
}
