import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireAccess } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { printCards } from '../print/print-cards.server.ts';

export const handle: RouteHandle = { action: 'datamap.read' };

export async function loader(args: LoaderFunctionArgs) {
  const { territory = '' } = args.params;
  await requireAccess(args, 'datamap.read', { territory });
  return printCards(args.context.app, { territoryId: territory, request: args.request });
}
