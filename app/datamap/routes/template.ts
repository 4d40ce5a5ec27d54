import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireAccess } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { asLocale } from '~/platform/i18n/messages.ts';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { blankWorkbook } from '../export-items.server.ts';
import { fileResponse } from '../file-response.server.ts';

export const handle: RouteHandle = { action: 'datamap.read' };

export async function loader(args: LoaderFunctionArgs) {
  const { territory = '' } = args.params;
  await requireAccess(args, 'datamap.read', { territory });
  const asked = asLocale(new URL(args.request.url).searchParams.get('langue'));
  return fileResponse(await blankWorkbook(asked ?? localeOf(args.request)));
}
