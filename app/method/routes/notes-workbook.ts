import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireAccess } from '~/access/guard.server.ts';
import { decide } from '~/access/permissions.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { workbookResponse } from '../file-response.ts';
import { notesWorkbook } from '../minutes/notes-workbook.server.ts';

export const handle: RouteHandle = { action: 'workshop.read' };

export async function loader(args: LoaderFunctionArgs) {
  const { territory: territoryId = '', workshop: workshopId = '' } = args.params;
  const principal = await requireAccess(args, 'workshop.read', { territory: territoryId });
  const locale = localeOf(args.request);
  const people = decide(principal, 'workshop.run', { territory: territoryId }) === 'allow';
  const bytes = await notesWorkbook(args.context.app, { territoryId, workshopId, locale, people });
  return workbookResponse(`post-its-${territoryId}.xlsx`, bytes);
}
