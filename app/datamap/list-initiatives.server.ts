import type { AppContext } from '~/platform/context.server.ts';

/** The initiatives of a territory, where imported rows can go. */
export function listInitiatives(context: AppContext, input: { territoryId: string }) {
  return context.db.initiative.findMany({
    where: { territoryId: input.territoryId },
    orderBy: { id: 'asc' },
    select: { id: true, nameFr: true, nameEn: true },
  });
}
