import type { AppContext } from '~/platform/context.server.ts';
import type { ItemFilters } from '../filters.ts';
import { ITEM_SELECT, toItemView } from '../item-view.ts';
import { itemWhere } from '../item-where.server.ts';
import { searchTextOf, termsOf } from '../search-text.ts';
import { publicItem } from './public-item.ts';
import type { OpenShare } from './share-map.server.ts';

/** More cards than a map has. */
const MOST = 10_000;

/**
 * The cards that a keyword finds in what the link shows: a guess at a hidden note, or at who knows more, finds nothing.
 * Undefined without a keyword: every card.
 */
export async function publicKeys(
  context: Pick<AppContext, 'db'>,
  input: { share: Pick<OpenShare, 'territoryId' | 'initiativeId' | 'hidesNotes'>; filters: ItemFilters },
): Promise<string[] | undefined> {
  const { share, filters } = input;
  const terms = termsOf(filters.keyword);
  if (terms.length === 0) return undefined;
  const stored = await context.db.dataItem.findMany({
    where: itemWhere(share.territoryId, { keyword: filters.keyword }, share.initiativeId),
    orderBy: { position: 'asc' },
    take: MOST,
    select: ITEM_SELECT,
  });
  return stored.flatMap((one) => {
    const { holders, ...shown } = publicItem(toItemView(one), share);
    const text = searchTextOf({ ...shown, holders: holders.map(({ name }) => name) });
    return terms.every((term) => text.includes(term)) ? [shown.key] : [];
  });
}
