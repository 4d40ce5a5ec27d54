import { verify } from '@node-rs/argon2';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { hashPassword } from './password.server.ts';
import { createStaffSession } from './session.server.ts';

const WINDOW_MINUTES = 10;
const ATTEMPTS = 8;
const attempts = new RateLimiterMemory({ points: ATTEMPTS, duration: WINDOW_MINUTES * 60 });

/**
 * Checks an address and a password; returns the Set-Cookie of a new session.
 * Errors: access.wrong (never says which of the two), access.tooMany { minutes }.
 */
export async function signIn(context: AppContext, input: { email: string; password: string }): Promise<string> {
  const email = input.email.trim().toLowerCase();
  await spendAttempt(email);
  const user = await context.db.user.findUnique({ where: { email } });
  // Verifying against a throw-away hash keeps unknown addresses as slow as known ones.
  const stored = user?.passwordHash ?? (await decoyHash());
  const matches = await verify(stored, input.password);
  if (!user?.passwordHash || user.disabledAt || !matches) throw new AppError('access.wrong');
  await attempts.delete(email);
  return createStaffSession(context, user.id);
}

async function spendAttempt(email: string): Promise<void> {
  try {
    await attempts.consume(email);
  } catch {
    throw new AppError('access.tooMany', { minutes: WINDOW_MINUTES });
  }
}

let decoy: Promise<string> | undefined;
const decoyHash = (): Promise<string> => (decoy ??= hashPassword('no one has this password'));
