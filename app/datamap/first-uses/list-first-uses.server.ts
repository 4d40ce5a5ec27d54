import { listHarvest } from '~/method/harvest/list-harvest.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { type FirstUseView, fromHarvest } from './first-use-view.ts';

const MOST = 300;

/** How a first use is named among what rests on cards. */
export const sourceOfUse = (id: string): string => `first-use:${id}`;

/** The first uses of an initiative: those kept here, oldest first, then the ideas of its workshops that nobody took up. */
export async function listFirstUses(
  context: AppContext,
  input: { territoryId: string; initiativeId: string },
): Promise<FirstUseView[]> {
  const { territoryId, initiativeId } = input;
  const { db } = context;
  const kept = await db.firstUse.findMany({
    where: { territoryId, initiativeId },
    orderBy: { createdAt: 'asc' },
    take: MOST,
  });
  const ideas = await listHarvest(context, { territoryId, initiativeId, kind: 'service-idea', state: 'all' });
  const workshops = new Map(ideas.map(({ id, workshop }) => [id, workshop.title]));
  const cited = await db.dataItemUse.findMany({
    where: { territoryId, source: { in: kept.map(({ id }) => sourceOfUse(id)) } },
    select: { source: true, itemKey: true },
  });
  const taken = new Set(kept.map(({ harvestId }) => harvestId));
  return [
    ...kept.map(({ id, challenge, name, pitch, functions, version, harvestId }) => ({
      ...{ id, challenge, name, pitch, functions, version },
      origin: 'hand' as const,
      workshop: workshops.get(harvestId ?? '') ?? '',
      itemKeys: cited.filter(({ source }) => source === sourceOfUse(id)).map(({ itemKey }) => itemKey),
    })),
    ...ideas.filter(({ id, state }) => !taken.has(id) && (state === 'proposed' || state === 'kept')).map(fromHarvest),
  ];
}

/** One of them; 404 when there is none. */
export async function getFirstUse(
  context: AppContext,
  input: { territoryId: string; initiativeId: string; id: string },
): Promise<FirstUseView> {
  const found = (await listFirstUses(context, input)).find(({ id }) => id === input.id);
  if (!found) throw new Response(null, { status: 404 });
  return found;
}
