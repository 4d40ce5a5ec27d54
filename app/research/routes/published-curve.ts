import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireAccess } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { currentCurve } from '../compare/find-published.server.ts';

export const handle: RouteHandle = { action: 'research.read' };

/** The curve that the pilot publishes, as a file for another installation. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { territory = '', pilot = '' } = args.params;
  await requireAccess(args, 'research.read', { territory, pilot });
  const curve = await currentCurve(args.context.app, pilot);
  if (!curve) throw new Response(null, { status: 404 });
  return new Response(`${JSON.stringify(curve, null, 2)}\n`, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="${pilot}-courbe.json"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
