import type { AppContext } from '~/platform/context.server.ts';
import { NO_HOLDER } from './filters.ts';

/** More than anybody looks through in a list: beyond, a keyword finds the holder. */
const MOST = 500;

/**
 * The territory's holders by name, for choosing one, with the one that is chosen however many there are; NO_HOLDER last
 * when some card has none.
 */
export async function listHolders(
  context: AppContext,
  input: { territoryId: string; initiativeId?: string; chosen?: string | undefined },
): Promise<{ key: string; name: string }[]> {
  const { territoryId, initiativeId, chosen } = input;
  const here = { territoryId, ...(initiativeId ? { initiativeId } : {}) };
  const held = { territoryId, items: { some: { item: here } } };
  const select = { key: true, name: true };
  const { dataHolder, dataItem } = context.db;
  const holders = await dataHolder.findMany({ where: held, orderBy: { name: 'asc' }, take: MOST, select });
  if (chosen !== undefined && holders.length === MOST && !holders.some(({ key }) => key === chosen)) {
    holders.push(...(await dataHolder.findMany({ where: { ...held, key: chosen }, take: 1, select })));
  }
  const alone = await dataItem.findFirst({ where: { ...here, holders: { none: {} } }, select: { id: true } });
  const sorted = holders.toSorted((a, b) => a.name.localeCompare(b.name, 'fr'));
  return alone ? [...sorted, { key: NO_HOLDER, name: '' }] : sorted;
}
