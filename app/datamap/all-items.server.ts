import type { AppContext } from '~/platform/context.server.ts';
import { ITEM_SELECT, type ItemView, toItemView } from './item-view.ts';

/** More than any initiative's Datablitz leaves; of a city's whole inventory, the first sheets. */
const MOST = 2000;

/** Every data card of an initiative, in the order of the map: what matching a need with the map looks through. */
export async function allItems(
  context: Pick<AppContext, 'db'>,
  input: { territoryId: string; initiativeId: string },
): Promise<ItemView[]> {
  const { territoryId, initiativeId } = input;
  const stored = await context.db.dataItem.findMany({
    where: { territoryId, initiativeId },
    orderBy: [{ position: 'asc' }, { key: 'asc' }],
    take: MOST,
    select: ITEM_SELECT,
  });
  return stored.map(toItemView);
}
