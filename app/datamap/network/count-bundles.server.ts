import type { AppContext } from '~/platform/context.server.ts';
import { Prisma } from '~/platform/database/generated/client.ts';
import type { ItemFilters } from '../filters.ts';
import { itemSql } from '../item-where.server.ts';
import type { NetworkBundle } from './model.ts';

/** Ways of being held and used; the rarest beyond these are left out of the picture. */
const MOST = 2000;

interface Input {
  readonly territoryId: string;
  readonly filters: Partial<ItemFilters>;
  readonly initiativeId?: string | undefined;
  readonly keys?: readonly string[] | undefined;
  readonly labels: ReadonlyMap<string, string>;
  /** Keys of the cards that are shown one by one. */
  readonly except: readonly string[];
}

interface Counted {
  readonly challenge: string;
  readonly holders: readonly string[] | null;
  readonly uses: readonly string[] | null;
  readonly count: number;
}

/** The cards that answer the filters, counted by challenge, holders and uses. */
export async function countBundles({ db }: Pick<AppContext, 'db'>, input: Input): Promise<NetworkBundle[]> {
  const { territoryId, filters, initiativeId, keys, labels, except } = input;
  const where = itemSql(territoryId, filters, initiativeId, keys);
  const counted = await db.$queryRaw<Counted[]>(Prisma.sql`
    WITH shown AS (
      SELECT i.id, i.key, i.challenge, i."initiativeId", i.position FROM "DataItem" AS i
      WHERE ${where} AND NOT (i.key = ANY(${[...except]}::text[]))
    ), held AS (
      SELECT l."itemId", array_agg(h.key ORDER BY l.position) AS holders FROM shown
      JOIN "DataItemHolder" AS l ON l."itemId" = shown.id JOIN "DataHolder" AS h ON h.id = l."holderId" GROUP BY 1
    ), used AS (
      SELECT u."itemKey", array_agg(u.source ORDER BY u.source) AS uses FROM "DataItemUse" AS u
      WHERE u."territoryId" = ${territoryId} GROUP BY 1
    )
    SELECT shown.challenge, held.holders, used.uses, count(*)::int AS count FROM shown
    LEFT JOIN held ON held."itemId" = shown.id LEFT JOIN used ON used."itemKey" = shown.key
    GROUP BY 1, 2, 3 ORDER BY count(*) DESC, min(shown."initiativeId"), min(shown.position) LIMIT ${MOST}`);
  const named = await db.dataHolder.findMany({
    where: { territoryId, key: { in: [...new Set(counted.flatMap(({ holders }) => holders ?? []))] } },
    select: { key: true, name: true },
  });
  const names = new Map(named.map(({ key, name }) => [key, name]));
  return counted.map(({ challenge, holders, uses, count }) => ({
    ...{ challenge, count },
    holders: (holders ?? []).map((key) => ({ key, name: names.get(key) ?? key })),
    uses: (uses ?? []).map((id) => ({ id, label: labels.get(id) ?? id })),
  }));
}
