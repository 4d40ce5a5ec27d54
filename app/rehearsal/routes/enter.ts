import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { requireAccess } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { createStaffSession, createTesterSession } from '~/access/session.server.ts';
import { NEWCOMER_DOOR } from '../demo/door-keys.ts';
import { listDemoDoors } from '../demo/doors.server.ts';
import { makeNewcomerLink } from '../demo/make-newcomer-link.server.ts';

export const handle: RouteHandle = { action: 'demo.enter' };

export async function loader(args: LoaderFunctionArgs) {
  await requireAccess(args, 'demo.enter');
  return redirect('/');
}

/** Opens a session as the person behind the door; the newcomer gets a fresh single-use link instead. */
export async function action(args: ActionFunctionArgs) {
  await requireAccess(args, 'demo.enter');
  const { app } = args.context;
  const key = String((await args.request.formData()).get('entry') ?? '');
  if (key === NEWCOMER_DOOR) return redirect(await makeNewcomerLink(app));
  const door = (await listDemoDoors(app)).find((candidate) => candidate.key === key);
  if (!door) throw new Response(null, { status: 404 });
  const open = door.kind === 'staff' ? createStaffSession : createTesterSession;
  return redirect(door.landing, { headers: { 'Set-Cookie': await open(app, door.id) } });
}
