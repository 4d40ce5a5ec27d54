import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireAccess } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { EXPORT_FORMATS, exportItems } from '../export-items.server.ts';
import { fileResponse } from '../file-response.server.ts';
import { readFilters } from '../filters.ts';

export const handle: RouteHandle = { action: 'datamap.read' };

export async function loader(args: LoaderFunctionArgs) {
  const { territory = '' } = args.params;
  await requireAccess(args, 'datamap.read', { territory });
  const format = EXPORT_FORMATS.find((known) => known === args.params.format);
  if (!format) throw new Response(null, { status: 404 });
  const filters = readFilters(new URL(args.request.url).searchParams);
  const { app } = args.context;
  return fileResponse(
    await exportItems(app, { territoryId: territory, format, locale: localeOf(args.request), filters }),
  );
}
