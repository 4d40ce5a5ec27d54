import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireAccess } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { pageTitle } from '~/ui/page-title.ts';
import { WallScreen } from '../components/live/wall-screen.tsx';
import { openWall } from '../live/open-wall.server.ts';
import { messages } from '../messages/wall.ts';

export const handle: RouteHandle = { action: 'workshop.read' };
export const meta = pageTitle(messages, (t) => t.title);

export async function loader(args: LoaderFunctionArgs) {
  const { territory = '', workshop: workshopId = '' } = args.params;
  await requireAccess(args, 'workshop.read', { territory });
  const tableId = new URL(args.request.url).searchParams.get('table');
  return { ...(await openWall(args.context.app, { territoryId: territory, workshopId })), tableId };
}

export default function Wall() {
  return <WallScreen {...useLoaderData<typeof loader>()} />;
}
