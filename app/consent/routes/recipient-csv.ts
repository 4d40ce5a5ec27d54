import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireAccess } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { readRecipientPage } from '../collective/recipient-page.server.ts';
import { releasesCsv } from '../collective/releases-csv.ts';

export const handle: RouteHandle = { action: 'share.receive' };

export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  await requireAccess(args, 'share.receive');
  const page = await readRecipientPage(args.context.app, args.params.token ?? '');
  return new Response(releasesCsv(page.releases), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="totaux.csv"',
      'Cache-Control': 'no-store',
    },
  });
}
