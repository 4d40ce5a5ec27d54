import type { AppContext } from '~/platform/context.server.ts';
import type { ItemFilters } from './filters.ts';
import { itemWhere } from './item-where.server.ts';
import { buildMatrix, type Matrix } from './matrix.ts';

/** The matrix of the cards that answer the filters; the chosen holder and challenge point into it and do not cut it. */
export async function mapItems(
  context: AppContext,
  input: { territoryId: string; filters: ItemFilters },
): Promise<Matrix> {
  const { territoryId, filters } = input;
  const items = await context.db.dataItem.findMany({
    where: itemWhere(territoryId, { ...filters, holder: undefined, challenge: undefined }),
    orderBy: [{ initiativeId: 'asc' }, { position: 'asc' }],
    select: { challenge: true, personal: true, holders: { select: { holder: { select: { key: true, name: true } } } } },
  });
  return buildMatrix(items.map(({ holders, ...item }) => ({ ...item, holders: holders.map(({ holder }) => holder) })));
}
