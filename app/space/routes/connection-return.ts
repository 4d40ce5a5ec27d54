import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { requireTester } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { completeConnection } from '~/consent/complete-connection.server.ts';
import { syncConnection } from '~/consent/sync-connection.server.ts';
import { isAppError } from '~/platform/app-error.ts';
import { nextStep } from '../next-step.server.ts';

export const handle: RouteHandle = { action: 'tester.own' };

/**
 * The way back from a holder's consent page: keeps what was granted, fetches the first readings, and goes on to
 * the next holder or home. What fails is said on the connection's own page, where one can try again.
 */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { testerId } = await requireTester(args);
  const { app } = args.context;
  const holderId = args.params.holder ?? '';
  const page = `/moi/connexions/${encodeURIComponent(holderId)}`;
  try {
    await completeConnection(app, { testerId, holderId, params: new URL(args.request.url).searchParams });
    const outcome = await syncConnection(app, { testerId, holderId });
    if (outcome.state === 'failed') return redirect(page);
    const next = await nextStep(app, testerId);
    return redirect(next === '/moi' ? `/moi?relie=${encodeURIComponent(holderId)}&recus=${outcome.added}` : next);
  } catch (error) {
    if (!isAppError(error)) throw error;
    return redirect(`${page}?erreur=${encodeURIComponent(error.code)}`);
  }
}
