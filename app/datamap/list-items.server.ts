import type { AppContext } from '~/platform/context.server.ts';
import type { ItemFilters } from './filters.ts';
import { ITEM_SELECT, type ItemView, toItemView } from './item-view.ts';
import { itemWhere } from './item-where.server.ts';

export const PAGE_SIZE = 24;

export interface ItemList {
  readonly items: readonly ItemView[];
  /** Cards that answer the filters. */
  readonly found: number;
  /** Cards of the territory. */
  readonly all: number;
  /** The page shown: the last one when a later one was asked for. */
  readonly page: number;
  readonly pages: number;
}

/** One page of a territory's data cards, in the order of the sheets they came from. */
export async function listItems(
  context: AppContext,
  input: { territoryId: string; filters: ItemFilters; initiativeId?: string; keys?: readonly string[] | undefined },
): Promise<ItemList> {
  const { territoryId, filters, initiativeId, keys } = input;
  const where = itemWhere(territoryId, filters, initiativeId, keys);
  const { dataItem } = context.db;
  const [found, all] = await Promise.all([
    dataItem.count({ where }),
    dataItem.count({ where: itemWhere(territoryId, {}, initiativeId) }),
  ]);
  const pages = Math.max(1, Math.ceil(found / PAGE_SIZE));
  const page = Math.min(filters.page, pages);
  const stored = await dataItem.findMany({
    where,
    orderBy: [{ initiativeId: 'asc' }, { position: 'asc' }, { key: 'asc' }],
    skip: (page - 1) * PAGE_SIZE,
    take: PAGE_SIZE,
    select: ITEM_SELECT,
  });
  return { items: stored.map(toItemView), found, all, page, pages };
}
