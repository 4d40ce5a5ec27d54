import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireAccess } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { eventStream, lastEventId } from '~/platform/http/event-stream.server.ts';
import { findParticipant } from '../live/find-participant.server.ts';
import { readsWall } from '../live/open-phone.server.ts';
import { watchAsPhone } from '../live/wall-hub.server.ts';

export const handle: RouteHandle = { action: 'workshop.join' };

/** What changes of the wall a phone that has joined shows, at the table where its person sits; 404 for any other. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  await requireAccess(args, 'workshop.join');
  const { app } = args.context;
  const participant = await findParticipant(app, args.request, args.params.code ?? '');
  if (!participant) throw new Response(null, { status: 404 });
  const person = { ...participant, reads: readsWall(args.request) };
  return eventStream(args.request, {
    subscribe: (sink) => watchAsPhone(app, person, lastEventId(args.request), sink),
  });
}
