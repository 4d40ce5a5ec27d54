import { createCookie } from '@remix-run/node';
import { hashToken } from '~/access/token.server.ts';
import type { AppContext } from '~/platform/context.server.ts';

const DAYS = 30;
const DAY_SECONDS = 86_400;

/** One per workshop, by name: a phone may be in two rooms. Its path covers what pages ask for beside themselves (.data). */
const cookieOf = (joinCode: string) =>
  createCookie(`participant-${joinCode}`, { httpOnly: true, sameSite: 'lax', path: '/m' });

/** The Set-Cookie value by which a phone is the same person when it comes back. */
export function rememberParticipant(context: AppContext, joinCode: string, token: string): Promise<string> {
  return cookieOf(joinCode).serialize(token, {
    maxAge: DAYS * DAY_SECONDS,
    secure: context.publicUrl.startsWith('https:'),
  });
}

/** What is stored of the phone's token; undefined on a phone that has not joined. */
export async function participantHash(request: Request, joinCode: string): Promise<string | undefined> {
  const token: unknown = await cookieOf(joinCode).parse(request.headers.get('Cookie'));
  return typeof token === 'string' ? hashToken(token) : undefined;
}
