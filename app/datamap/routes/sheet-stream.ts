import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireAccess } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { eventStream } from '~/platform/http/event-stream.server.ts';
import { isUuid } from '../find-import.server.ts';
import { findSheet } from '../sheet/find-sheet.server.ts';
import { watchSheet } from '../sheet/watch-sheet.server.ts';

export const handle: RouteHandle = { action: 'datamap.read' };

/** Server-sent events of a sheet, for the page that says its id in `page`. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { territory = '', sheet: slug = '' } = args.params;
  await requireAccess(args, 'datamap.read', { territory });
  const { app } = args.context;
  const sheet = await findSheet(app, { territoryId: territory, slug });
  const client = new URL(args.request.url).searchParams.get('page') ?? '';
  if (!isUuid(client)) throw new Response(null, { status: 400 });
  return eventStream(args.request, { subscribe: (sink) => watchSheet(app, { sheet, client }, sink) });
}
