import type { HarvestKind } from '~/kit/schema/parts.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { HARVEST_INCLUDE, type HarvestState, type HarvestView, toHarvestView } from './harvest-view.ts';

export interface HarvestQuery {
  readonly territoryId: string;
  readonly initiativeId: string;
  readonly workshopId?: string | undefined;
  readonly kind?: HarvestKind | undefined;
  /** The challenge of the table it comes from, in its words. */
  readonly challenge?: string | undefined;
  /** Without it: what is still to be taken up (proposed or kept). */
  readonly state?: HarvestState | 'all' | undefined;
}

/** More than a year of workshops leaves. */
const MOST = 2000;

/** What an initiative's workshops left, in the order of workshops and walls. */
export async function listHarvest(context: AppContext, query: HarvestQuery): Promise<HarvestView[]> {
  const { territoryId, initiativeId, workshopId, kind, challenge, state } = query;
  const items = await context.db.harvestItem.findMany({
    where: {
      territoryId,
      initiativeId,
      ...(workshopId ? { workshopId } : {}),
      ...(kind ? { kind } : {}),
      ...(challenge === undefined ? {} : { challenge }),
      ...(state === 'all' ? {} : { state: state ?? { in: ['proposed', 'kept'] } }),
    },
    include: HARVEST_INCLUDE,
    orderBy: [{ workshop: { startsAt: 'asc' } }, { position: 'asc' }, { id: 'asc' }],
    take: MOST,
  });
  return items.flatMap((item) => toHarvestView(item) ?? []);
}
