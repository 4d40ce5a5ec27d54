import type { Tx } from '~/platform/database/open.server.ts';
import { holderKey } from './datablitz/holder-names.ts';

/** Ids of the territory's holders by key; those not known yet are created under the first name given. */
export async function ensureHolders(
  tx: Tx,
  territoryId: string,
  names: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const byKey = new Map<string, string>();
  for (const name of names) {
    const key = holderKey(name);
    if (!byKey.has(key)) byKey.set(key, name);
  }
  await tx.dataHolder.createMany({
    data: [...byKey].map(([key, name]) => ({ territoryId, key, name })),
    skipDuplicates: true,
  });
  const holders = await tx.dataHolder.findMany({
    where: { territoryId, key: { in: [...byKey.keys()] } },
    select: { id: true, key: true },
  });
  return new Map(holders.map(({ key, id }) => [key, id]));
}

/** Removes the holders of a territory that no card names any more. */
export async function dropIdleHolders(tx: Tx, territoryId: string): Promise<void> {
  await tx.dataHolder.deleteMany({ where: { territoryId, items: { none: {} } } });
}
