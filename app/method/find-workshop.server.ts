import type { AppContext } from '~/platform/context.server.ts';
import { isUuid } from './is-uuid.ts';

/** A workshop of this territory, with its agenda as stored; 404 when there is none. */
export async function findWorkshop(context: AppContext, input: { territoryId: string; workshopId: string }) {
  const { territoryId, workshopId } = input;
  if (!isUuid(workshopId)) throw new Response(null, { status: 404 });
  const found = await context.db.workshop.findFirst({ where: { id: workshopId, territoryId } });
  if (!found) throw new Response(null, { status: 404 });
  return found;
}
