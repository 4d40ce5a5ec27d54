import type { AppContext } from '~/platform/context.server.ts';
import { NO_HOLDER } from './filters.ts';

/** The territory's holders by name, for choosing one; NO_HOLDER last when some card has none. */
export async function listHolders(
  context: AppContext,
  input: { territoryId: string },
): Promise<{ key: string; name: string }[]> {
  const { territoryId } = input;
  const holders = await context.db.dataHolder.findMany({
    where: { territoryId, items: { some: {} } },
    select: { key: true, name: true },
  });
  const alone = await context.db.dataItem.count({ where: { territoryId, holders: { none: {} } } });
  const sorted = holders.toSorted((a, b) => a.name.localeCompare(b.name, 'fr'));
  return alone > 0 ? [...sorted, { key: NO_HOLDER, name: '' }] : sorted;
}
