import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireAccess } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { stayCsv } from '../csv.ts';
import { csvResponse } from '../csv-response.ts';
import { loadResearch } from '../load-research.server.ts';

export const handle: RouteHandle = { action: 'research.read' };

export async function loader(args: LoaderFunctionArgs) {
  const { territory = '', pilot = '' } = args.params;
  const principal = await requireAccess(args, 'research.read', { territory, pilot });
  const { engagement } = await loadResearch(args.context.app, { principal, request: args.request, pilotSlug: pilot });
  return csvResponse(stayCsv(engagement), [pilot, engagement.panelKey, 'survie']);
}
