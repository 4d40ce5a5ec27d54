import type { AppContext } from '~/platform/context.server.ts';

/** What people call a territory; its id when this installation does not have it. */
export async function territoryName({ db }: Pick<AppContext, 'db'>, territoryId: string): Promise<string> {
  const territory = await db.territory.findUnique({ where: { id: territoryId }, select: { name: true } });
  return territory?.name ?? territoryId;
}
