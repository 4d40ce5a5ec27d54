import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireAccess } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { figuresScript, SCRIPTED_FIGURES } from '../exports/figures-script.ts';

export const handle: RouteHandle = { action: 'research.read' };

/** The R script of one figure (`?figure=stay`), or of all: to run beside an export's tables. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { territory = '', pilot = '' } = args.params;
  await requireAccess(args, 'research.read', { territory, pilot });
  const asked = new URL(args.request.url).searchParams.get('figure');
  const figure = SCRIPTED_FIGURES.find((one) => one === asked);
  return new Response(figuresScript(figure ? [figure] : SCRIPTED_FIGURES), {
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Disposition': `attachment; filename="${figure ? `${figure}.R` : 'figures.R'}"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
