import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireAccess } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { printScript } from '../print/print-workshop.server.ts';

export const handle: RouteHandle = { action: 'workshop.run' };

export async function loader(args: LoaderFunctionArgs) {
  const { territory = '', workshop = '' } = args.params;
  await requireAccess(args, 'workshop.run', { territory });
  return printScript(args.context.app, { territoryId: territory, workshopId: workshop, request: args.request });
}
