import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { requireAccess } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { createStaffSession, createTesterSession } from '~/access/session.server.ts';
import { createEnrolmentLinks } from '~/panels/create-enrolment-links.server.ts';
import { NEWCOMER_DOOR } from '../demo/door-keys.ts';
import { listDemoDoors } from '../demo/doors.server.ts';

export const handle: RouteHandle = { action: 'demo.enter' };

const LINK_DAYS = 7;

export async function loader(args: LoaderFunctionArgs) {
  await requireAccess(args, 'demo.enter');
  return redirect('/');
}

/** Opens a session as the person behind the door; the newcomer gets a fresh single-use link instead. */
export async function action(args: ActionFunctionArgs) {
  await requireAccess(args, 'demo.enter');
  const { app } = args.context;
  const key = String((await args.request.formData()).get('entry') ?? '');
  if (key === NEWCOMER_DOOR) {
    const expiresAt = new Date(app.clock.now().getTime() + LINK_DAYS * 86_400_000);
    const [link] = await createEnrolmentLinks(app, {
      pilotSlug: 'hestia-zeus',
      panelKey: 'volontaires',
      count: 1,
      maxUses: 1,
      label: 'Démonstration',
      expiresAt,
      createdById: null,
    });
    if (!link) throw new Response(null, { status: 404 });
    return redirect(new URL(link.url).pathname);
  }
  const door = (await listDemoDoors(app)).find((candidate) => candidate.key === key);
  if (!door) throw new Response(null, { status: 404 });
  const open = door.kind === 'staff' ? createStaffSession : createTesterSession;
  return redirect(door.landing, { headers: { 'Set-Cookie': await open(app, door.id) } });
}
