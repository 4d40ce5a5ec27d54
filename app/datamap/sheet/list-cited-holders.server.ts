import type { AppContext } from '~/platform/context.server.ts';

/** A holder as the sheet suggests it. */
export interface CitedHolder {
  readonly key: string;
  readonly name: string;
  /** How many rows of the territory name it. */
  readonly cited: number;
}

const MOST = 2000;

/** The holders of a territory, most cited first. */
export async function listCitedHolders(context: AppContext, input: { territoryId: string }): Promise<CitedHolder[]> {
  const holders = await context.db.dataHolder.findMany({
    where: { territoryId: input.territoryId, items: { some: {} } },
    orderBy: [{ items: { _count: 'desc' } }, { name: 'asc' }],
    take: MOST,
    select: { key: true, name: true, _count: { select: { items: true } } },
  });
  return holders.map(({ key, name, _count }) => ({ key, name, cited: _count.items }));
}
