import type { AppContext } from '~/platform/context.server.ts';
import { holderKey } from './datablitz/holder-names.ts';
import type { ItemContent } from './datablitz/model.ts';
import { dropIdleHolders, ensureHolders } from './ensure-holders.server.ts';
import { getItem, type ItemCard } from './get-item.server.ts';
import { searchTextOf } from './search-text.ts';

export type EditOutcome = { readonly outcome: 'saved' } | { readonly outcome: 'conflict'; readonly current: ItemCard };

/**
 * Saves a card unless somebody saved it since `version` was read; then nothing changes and the card as it is now comes
 * back. The key never changes: pilots cite it. 404 when the card is gone.
 */
export async function editItem(
  context: AppContext,
  input: { territoryId: string; key: string; version: number; content: ItemContent },
): Promise<EditOutcome> {
  const { territoryId, key, version } = input;
  const { challenge, postIt, information, data, access, accessNote, personal, holders } = input.content;
  const saved = await context.db.$transaction(async (tx) => {
    const { count } = await tx.dataItem.updateMany({
      where: { territoryId, key, version },
      data: {
        ...{ challenge, postIt, information, data, access, accessNote, personal },
        searchText: searchTextOf(input.content),
        version: { increment: 1 },
        updatedAt: context.clock.now(),
      },
    });
    if (count === 0) return false;
    const { id } = await tx.dataItem.findUniqueOrThrow({
      where: { territoryId_key: { territoryId, key } },
      select: { id: true },
    });
    const ids = await ensureHolders(tx, territoryId, holders);
    await tx.dataItemHolder.deleteMany({ where: { itemId: id } });
    await tx.dataItemHolder.createMany({
      data: holders.flatMap((name, position) => {
        const holderId = ids.get(holderKey(name));
        return holderId ? [{ itemId: id, holderId, position }] : [];
      }),
    });
    await dropIdleHolders(tx, territoryId);
    return true;
  });
  return saved ? { outcome: 'saved' } : { outcome: 'conflict', current: await getItem(context, { territoryId, key }) };
}
