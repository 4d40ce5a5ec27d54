import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireAccess } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { EXPORT_FORMATS, exportItems } from '~/datamap/export-items.server.ts';
import { fileResponse } from '~/datamap/file-response.server.ts';
import { readFilters } from '~/datamap/filters.ts';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { scenarioSheet } from '../export/scenario-sheet.server.ts';

export const handle: RouteHandle = { action: 'datamap.read' };

/** The map as a file; a workbook tells the scenarios as well. */
export async function loader(args: LoaderFunctionArgs) {
  const { territory = '' } = args.params;
  await requireAccess(args, 'datamap.read', { territory });
  const format = EXPORT_FORMATS.find((known) => known === args.params.format);
  if (!format) throw new Response(null, { status: 404 });
  const filters = readFilters(new URL(args.request.url).searchParams);
  const { app } = args.context;
  const scope = { territoryId: territory, locale: localeOf(args.request) };
  const more = format === 'xlsx' || format === 'ods' ? [await scenarioSheet(app, scope)] : [];
  return fileResponse(await exportItems(app, { ...scope, format, filters, more }));
}
