import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { type Action, decide, type Principal, type Scope } from './permissions.ts';
import { readPrincipal } from './session.server.ts';

type Args = LoaderFunctionArgs | ActionFunctionArgs;

/**
 * The first line of every loader and action: answers who is asking, or throws a redirect to sign-in (nobody),
 * a 404 (another territory, a pilot of another territory, a demo page outside the demo) or a 403 (wrong role).
 */
export async function requireAccess(args: Args, action: Action, scope: Scope = {}): Promise<Principal> {
  const { app } = args.context;
  if (action === 'demo.enter' && app.env.ATELIER_DEMO === 'off') throw notFound();
  const principal = await readPrincipal(app, args.request);
  const verdict = decide(principal, action, scope);
  if (verdict === 'sign-in') throw redirect(signInUrl(args.request, action));
  if (verdict === 'hide') throw notFound();
  if (verdict === 'refuse') throw new Response(null, { status: 403 });
  if (scope.pilot) {
    const where = { slug: scope.pilot, ...(scope.territory ? { territoryId: scope.territory } : {}) };
    if ((await app.db.pilot.count({ where })) === 0) throw notFound();
  } else if (scope.territory) {
    if ((await app.db.territory.count({ where: { id: scope.territory } })) === 0) throw notFound();
  }
  return principal;
}

/** For the tester's own pages: the tester, or a redirect to the page by which testers come back. */
export async function requireTester(args: Args): Promise<Extract<Principal, { kind: 'tester' }>> {
  const principal = await requireAccess(args, 'tester.own');
  if (principal.kind !== 'tester') throw new Response(null, { status: 403 });
  return principal;
}

/** For pages of staff: the member of staff. */
export async function requireStaff(
  args: Args,
  action: Action,
  scope: Scope = {},
): Promise<Extract<Principal, { kind: 'staff' }>> {
  const principal = await requireAccess(args, action, scope);
  if (principal.kind !== 'staff') throw new Response(null, { status: 403 });
  return principal;
}

function signInUrl(request: Request, action: Action): string {
  if (action === 'tester.own') return '/revenir';
  const { pathname, search } = new URL(request.url);
  return request.method === 'GET' ? `/connexion?suite=${encodeURIComponent(pathname + search)}` : '/connexion';
}

const notFound = (): Response => new Response(null, { status: 404 });
