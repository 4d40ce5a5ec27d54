import { createCookie } from '@remix-run/node';
import type { AppContext } from '~/platform/context.server.ts';
import type { Principal } from './permissions.ts';
import { isRole } from './roles.ts';
import { hashToken, newToken } from './token.server.ts';

const STAFF_DAYS = 14;
const TESTER_DAYS = 90;
const DAY_MS = 86_400_000;

const cookie = createCookie('atelier', { httpOnly: true, sameSite: 'lax', path: '/' });

/** Opens a session for a member of staff; returns the Set-Cookie value. */
export function createStaffSession(context: AppContext, userId: string): Promise<string> {
  return create(context, { userId }, STAFF_DAYS);
}

/** Opens a session for a tester; returns the Set-Cookie value. */
export function createTesterSession(context: AppContext, testerId: string): Promise<string> {
  return create(context, { testerId }, TESTER_DAYS);
}

async function create(
  context: AppContext,
  owner: { userId: string } | { testerId: string },
  days: number,
): Promise<string> {
  const { token, hash } = newToken();
  const now = context.clock.now();
  const expiresAt = new Date(now.getTime() + days * DAY_MS);
  await context.db.session.create({ data: { id: hash, ...owner, createdAt: now, expiresAt } });
  return cookie.serialize(token, { expires: expiresAt, secure: isSecure(context) });
}

/** Who is asking. A session that is unknown, expired, or of someone disabled or gone, is nobody. */
export async function readPrincipal(context: AppContext, request: Request): Promise<Principal> {
  const token: unknown = await cookie.parse(request.headers.get('Cookie'));
  if (typeof token !== 'string') return { kind: 'anonymous' };
  const session = await context.db.session.findUnique({
    where: { id: hashToken(token), expiresAt: { gt: context.clock.now() } },
    include: { user: { include: { memberships: true } } },
  });
  if (session?.user && !session.user.disabledAt) {
    const roles = session.user.memberships.flatMap(({ territoryId, pilotSlug, role }) =>
      isRole(role) ? [{ territoryId, pilotSlug, role }] : [],
    );
    return { kind: 'staff', userId: session.user.id, name: session.user.name, roles };
  }
  if (session?.testerId) {
    const tester = await context.db.tester.findUnique({ where: { id: session.testerId, state: 'enrolled' } });
    if (tester) {
      const { id: testerId, pilotSlug, panelKey, pseudonym, isDemo } = tester;
      return { kind: 'tester', testerId, pilotSlug, panelKey, pseudonym, isDemo };
    }
  }
  return { kind: 'anonymous' };
}

/** Ends the session; returns the Set-Cookie value that forgets it. */
export async function endSession(context: AppContext, request: Request): Promise<string> {
  const token: unknown = await cookie.parse(request.headers.get('Cookie'));
  if (typeof token === 'string') await context.db.session.deleteMany({ where: { id: hashToken(token) } });
  return cookie.serialize('', { maxAge: 0, secure: isSecure(context) });
}

const isSecure = (context: AppContext): boolean => context.publicUrl.startsWith('https:');
