import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireAccess } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { drawCsv } from '../draw-csv.ts';
import { readDraw } from '../read-draw.server.ts';

export const handle: RouteHandle = { action: 'public.read' };

export async function loader(args: LoaderFunctionArgs) {
  await requireAccess(args, 'public.read');
  const { pilot: pilotSlug = '', panel: panelKey = '' } = args.params;
  const draw = await readDraw(args.context.app, { pilotSlug, panelKey });
  if (!draw?.result?.entries) throw new Response(null, { status: 404 });
  return new Response(drawCsv(draw.result), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="tirage-${pilotSlug}-${panelKey}.csv"`,
    },
  });
}
