import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { requireAccess } from '../guard.server.ts';
import type { RouteHandle } from '../route-handle.ts';
import { endSession } from '../session.server.ts';

export const handle: RouteHandle = { action: 'public.read' };

/** A link followed by mistake signs nobody out. */
export async function loader(args: LoaderFunctionArgs) {
  await requireAccess(args, 'public.read');
  return redirect('/');
}

export async function action(args: ActionFunctionArgs) {
  await requireAccess(args, 'public.read');
  const cookie = await endSession(args.context.app, args.request);
  const home = args.context.app.env.ATELIER_DEMO === 'on' ? '/' : '/connexion?parti';
  return redirect(home, { headers: { 'Set-Cookie': cookie } });
}
