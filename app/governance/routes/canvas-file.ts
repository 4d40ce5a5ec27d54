import type { LoaderFunctionArgs } from '@remix-run/node';
import type { RouteHandle } from '~/access/route-handle.ts';
import { inLocale } from '~/platform/i18n/messages.ts';
import { standaloneSvg } from '~/ui/diagram/standalone-svg.ts';
import { drawCanvas } from '../canvas/read-canvas.server.ts';
import { openDesign } from '../design/open-design.server.ts';
import { printCanvas } from '../print/print-canvas.server.ts';

export const handle: RouteHandle = { action: 'design.read' };

/** The canvas as a file: SVG, mermaid source or PDF. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { app, frame, design, locale, territoryId } = await openDesign(args, 'design.read');
  const drawn = await drawCanvas(app, { territoryId, design, locale });
  const { format } = args.params;
  if (!drawn || !['svg', 'mmd', 'pdf'].includes(format ?? '')) throw new Response(null, { status: 404 });
  const title = inLocale(design.document.title, locale);
  if (format === 'pdf')
    return printCanvas(app, { request: args.request, title, territory: frame.territory.name, drawn });
  const [body, type] =
    format === 'svg'
      ? ([standaloneSvg(drawn.svg, title), 'image/svg+xml'] as const)
      : ([drawn.source, 'text/plain'] as const);
  return new Response(body, {
    headers: {
      'Content-Type': `${type}; charset=utf-8`,
      'Content-Disposition': `attachment; filename="gouvernance-${design.id.slice(0, 8)}.${format}"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
