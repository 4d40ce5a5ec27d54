import type { LoaderFunctionArgs } from '@remix-run/node';
import type { RouteHandle } from '~/access/route-handle.ts';
import { openDesign } from '../open-design.server.ts';
import { printDraw } from '../print/print-draw.server.ts';

export const handle: RouteHandle = { action: 'design.read' };

export async function loader(args: LoaderFunctionArgs) {
  const { app, frame, where } = await openDesign(args, 'design.read');
  return printDraw(app, { ...where, territory: frame.territory.name, request: args.request });
}
