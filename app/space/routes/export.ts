import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireTester } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { exportTester } from '~/consent/export-tester.server.ts';
import { dayOf } from '~/services/local-days.server.ts';

export const handle: RouteHandle = { action: 'tester.own' };

/** Everything held about the tester, as a zip. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { testerId, pseudonym } = await requireTester(args);
  const { app } = args.context;
  const zip = await exportTester(app, testerId);
  const day = dayOf(app.clock.now().getTime(), 'Europe/Paris');
  return new Response(Buffer.from(zip), {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Disposition': `attachment; filename="mes-donnees-${pseudonym}-${day}.zip"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
