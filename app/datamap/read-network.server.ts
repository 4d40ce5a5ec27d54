import type { AppContext } from '~/platform/context.server.ts';
import type { Locale } from '~/platform/i18n/messages.ts';
import { type ItemFilters, NO_HOLDER } from './filters.ts';
import { titleOf } from './item-view.ts';
import { itemWhere } from './item-where.server.ts';
import { countBundles } from './network/count-bundles.server.ts';
import type { Focus, Network, NetworkItem } from './network/model.ts';
import { nameUses } from './network/name-uses.server.ts';
import { buildNetwork, mostOpen, OPEN_WHOLE } from './network/network.ts';

/** Rows of the table under the picture. */
const ROWS = 40;
/** Cards that one use may rest on. */
const MOST_USED = 2000;

export interface NetworkReading {
  readonly network: Network;
  /** A page of the cards on the thread: the picture as a table. */
  readonly rows: readonly NetworkItem[];
  /** Cards on the thread. */
  readonly found: number;
  readonly page: number;
  readonly pageSize: number;
}

interface Input {
  readonly territoryId: string;
  readonly filters: Partial<ItemFilters>;
  readonly locale: Locale;
  readonly initiativeId?: string;
  readonly keys?: readonly string[] | undefined;
  readonly focus?: Focus | undefined;
  readonly whole?: boolean;
}

/**
 * Who holds, which data, for which uses, of the cards that answer the filters: as a picture and as a page of a table.
 * Both stay the same size however many cards there are: beyond a few, the database counts them.
 */
export async function readNetwork(context: Pick<AppContext, 'db'>, input: Input): Promise<NetworkReading> {
  const { territoryId, filters, locale, initiativeId, keys, focus, whole = false } = input;
  const { dataItem } = context.db;
  const where = itemWhere(territoryId, filters, initiativeId, keys);
  const lit = { AND: [where, focus ? await onThread(context, territoryId, focus) : {}] };
  const labels = await nameUses(context, { territoryId, locale });
  const read = (range: { where: typeof lit | typeof where; take: number; skip?: number }) =>
    readItems(context, { ...range, territoryId, labels });
  const [all, found] = [await dataItem.count({ where }), await dataItem.count({ where: lit })];
  const few = all <= mostOpen(whole);
  const items = few
    ? await read({ where, take: OPEN_WHOLE })
    : focus
      ? await read({ where: lit, take: OPEN_WHOLE })
      : [];
  const counted = { territoryId, filters, initiativeId, keys, labels, except: items.map(({ key }) => key) };
  const bundles = few ? [] : await countBundles(context, counted);
  const pages = Math.max(1, Math.ceil(found / ROWS));
  const page = Math.min(filters.page ?? 1, pages);
  return {
    network: buildNetwork(items, { focus, whole, bundles }),
    rows: await read({ where: lit, take: ROWS, skip: (page - 1) * ROWS }),
    ...{ found, page, pageSize: ROWS },
  };
}

async function onThread({ db }: Pick<AppContext, 'db'>, territoryId: string, { kind, id }: Focus) {
  if (kind === 'item') return { key: id };
  if (kind === 'challenge') return { challenge: id };
  if (kind === 'holder') {
    return id === NO_HOLDER ? { holders: { none: {} } } : { holders: { some: { holder: { territoryId, key: id } } } };
  }
  const used = await db.dataItemUse.findMany({
    where: { territoryId, source: id },
    take: MOST_USED,
    select: { itemKey: true },
  });
  return { key: { in: used.map(({ itemKey }) => itemKey) } };
}

async function readItems(
  { db }: Pick<AppContext, 'db'>,
  input: { territoryId: string; where: object; take: number; skip?: number; labels: ReadonlyMap<string, string> },
): Promise<NetworkItem[]> {
  const { territoryId, labels, ...range } = input;
  const stored = await db.dataItem.findMany({
    ...range,
    orderBy: [{ initiativeId: 'asc' }, { position: 'asc' }, { key: 'asc' }],
    select: {
      ...{ key: true, information: true, data: true, challenge: true },
      holders: { orderBy: { position: 'asc' }, select: { holder: { select: { key: true, name: true } } } },
    },
  });
  const uses = await db.dataItemUse.findMany({
    where: { territoryId, itemKey: { in: stored.map(({ key }) => key) } },
    orderBy: { source: 'asc' },
    take: MOST_USED,
    select: { source: true, itemKey: true },
  });
  return stored.map(({ holders, ...item }) => ({
    key: item.key,
    title: titleOf(item),
    challenge: item.challenge,
    holders: holders.map(({ holder }) => holder),
    uses: uses
      .filter(({ itemKey }) => itemKey === item.key)
      .map(({ source }) => ({ id: source, label: labels.get(source) ?? source })),
  }));
}
