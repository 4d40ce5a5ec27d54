import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireStaff } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { workbookResponse } from '../file-response.ts';
import { guestsWorkbook } from '../guests/guests-workbook.server.ts';

export const handle: RouteHandle = { action: 'workshop.run' };

export async function loader(args: LoaderFunctionArgs) {
  const { territory: territoryId = '', workshop: workshopId = '' } = args.params;
  await requireStaff(args, 'workshop.run', { territory: territoryId });
  const locale = localeOf(args.request);
  const bytes = await guestsWorkbook(args.context.app, { territoryId, workshopId, locale });
  return workbookResponse(`invites-${territoryId}.xlsx`, bytes);
}
