import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireAccess } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { printPaper } from '../print/print-workshop.server.ts';

export const handle: RouteHandle = { action: 'workshop.read' };

export async function loader(args: LoaderFunctionArgs) {
  const { territory = '', workshop = '', document = '' } = args.params;
  await requireAccess(args, 'workshop.read', { territory });
  return printPaper(args.context.app, {
    territoryId: territory,
    workshopId: workshop,
    document,
    request: args.request,
  });
}
