import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { requireTester } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { completeConnection } from '~/consent/complete-connection.server.ts';
import { startSync } from '~/consent/sync-task.server.ts';
import { isAppError } from '~/platform/app-error.ts';

export const handle: RouteHandle = { action: 'tester.own' };

/**
 * The way back from a holder's consent page: keeps what was granted, and goes on to the page on which the first
 * readings arrive. What fails is said on the connection's own page, where one can try again.
 */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { testerId } = await requireTester(args);
  const { app } = args.context;
  const holderId = args.params.holder ?? '';
  try {
    await completeConnection(app, { testerId, holderId, params: new URL(args.request.url).searchParams });
    return redirect(`/moi/arrivees/${await startSync(app, { testerId, holderId })}`);
  } catch (error) {
    if (!isAppError(error)) throw error;
    const page = `/moi/connexions/${encodeURIComponent(holderId)}`;
    return redirect(`${page}?erreur=${encodeURIComponent(error.code)}`);
  }
}
