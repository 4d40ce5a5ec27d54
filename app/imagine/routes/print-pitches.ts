import type { LoaderFunctionArgs } from '@remix-run/node';
import type { RouteHandle } from '~/access/route-handle.ts';
import { openDesign } from '../open-design.server.ts';
import { printPitches } from '../print/print-pitches.server.ts';

export const handle: RouteHandle = { action: 'design.read' };

export async function loader(args: LoaderFunctionArgs) {
  const { app, frame, where } = await openDesign(args, 'design.read');
  const place = { territory: frame.territory.name, initiative: frame.themeName };
  return printPitches(app, { ...where, ...place, request: args.request });
}
