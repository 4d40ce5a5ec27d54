import type { Prisma } from '~/platform/database/generated/client.ts';
import type { Tx } from '~/platform/database/open.server.ts';
import { holderKey } from '../datablitz/holder-names.ts';
import type { ItemContent } from '../datablitz/model.ts';
import { ITEM_SELECT, toItemView } from '../item-view.ts';
import { searchTextOf } from '../search-text.ts';
import { type FieldChange, stillSays, withChanges } from './compare-content.ts';

interface Update {
  readonly itemId: string;
  readonly changes: readonly Pick<FieldChange, 'field' | 'before' | 'after'>[];
  /** Ids of holders by key, at least of those named by the changes. */
  readonly holders: ReadonlyMap<string, string>;
  readonly now: Date;
  /** Who, for the history of cells. */
  readonly gesture: string;
  readonly userId: string | null;
  readonly byName: string;
}

/**
 * Changes fields of a card that still say what they said when the change was worked out, and writes each change into the
 * history of cells. Answers whether every change was made; a card that is gone counts as not.
 */
export async function updateItem(tx: Tx, update: Update): Promise<boolean> {
  const { itemId, changes, holders, now, gesture, userId, byName } = update;
  if (changes.length === 0) return true;
  const found = await tx.dataItem.findUnique({ where: { id: itemId }, select: ITEM_SELECT });
  if (!found) return false;
  const view = toItemView(found);
  const current: ItemContent = { ...view, holders: view.holders.map(({ name }) => name) };
  const valid = changes.filter(({ field, before }) => stillSays(current, field, before));
  if (valid.length === 0) return false;
  const next = withChanges(current, valid);
  const changed = Object.fromEntries(
    valid.filter(({ field }) => field !== 'holders').map(({ field, after }) => [field, after]),
  ) as Prisma.DataItemUpdateManyMutationInput;
  await tx.dataItem.updateMany({
    where: { id: itemId },
    data: { ...changed, searchText: searchTextOf(next), version: { increment: 1 }, updatedAt: now },
  });
  if (valid.some(({ field }) => field === 'holders')) {
    await tx.dataItemHolder.deleteMany({ where: { itemId } });
    await tx.dataItemHolder.createMany({
      data: next.holders.flatMap((name, position) => {
        const holderId = holders.get(holderKey(name));
        return holderId ? [{ itemId, holderId, position }] : [];
      }),
    });
  }
  await tx.dataItemEdit.createMany({
    data: valid.map(({ field, before, after }) => ({
      ...{ itemId, field, userId, byName, at: now, gesture },
      before: before as Prisma.InputJsonValue,
      after: after as Prisma.InputJsonValue,
    })),
  });
  return valid.length === changes.length;
}
