import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireAccess } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { eventStream, lastEventId } from '~/platform/http/event-stream.server.ts';
import { findWorkshop } from '../find-workshop.server.ts';
import { watchWall } from '../live/wall-hub.server.ts';

export const handle: RouteHandle = { action: 'workshop.read' };

/** The wall's changes, for the projector and the facilitator's laptop. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { territory = '', workshop: workshopId = '' } = args.params;
  await requireAccess(args, 'workshop.read', { territory });
  const { app } = args.context;
  const { id } = await findWorkshop(app, { territoryId: territory, workshopId });
  return eventStream(args.request, { subscribe: (sink) => watchWall(app, id, lastEventId(args.request), sink) });
}
