import { HARVEST_KINDS, type HarvestKind } from '~/kit/schema/parts.ts';
import type { AppContext } from '~/platform/context.server.ts';

/** How many things of each kind a territory's workshops left and nobody dropped. */
export async function countHarvest(
  context: AppContext,
  input: { territoryId: string },
): Promise<Readonly<Record<HarvestKind, number>>> {
  const groups = await context.db.harvestItem.groupBy({
    by: ['kind'],
    where: { territoryId: input.territoryId, state: { not: 'dropped' } },
    _count: true,
  });
  const entries = HARVEST_KINDS.map((kind) => [kind, groups.find((group) => group.kind === kind)?._count ?? 0]);
  return Object.fromEntries(entries) as Record<HarvestKind, number>;
}
