import { RateLimiterMemory } from 'rate-limiter-flexible';
import { AppError } from '~/platform/app-error.ts';

/**
 * Per participant, never per address: a whole room stands behind one. Thirty gestures in ten seconds is faster than
 * thumbs; a phone that comes back with a pocketful of unsent notes stays under it, since it sends them one by one.
 */
const gestures = new RateLimiterMemory({ points: 30, duration: 10 });

const MISSES = 50;
const MINUTES = 10;
/**
 * Wrong codes, by address: only those count, so that a room behind one address enters with the right one and has room
 * for its slips. At this pace a workshop is over before its code is guessed.
 */
const misses = new RateLimiterMemory({ points: MISSES, duration: MINUTES * 60 });

/** Throws AppError `method.too-many-codes` at an address from which too many wrong codes came. */
export async function assertMayTryCode(address: string): Promise<void> {
  const made = await misses.get(address);
  if (made && made.consumedPoints >= MISSES) {
    throw new AppError('method.too-many-codes', { minutes: Math.ceil(made.msBeforeNext / 60_000) });
  }
}

export async function countWrongCode(address: string): Promise<void> {
  // Refused beyond the limit: the next try is told.
  await misses.consume(address).catch(() => {});
}

/** Throws AppError `method.too-fast`, in seconds to wait. */
export async function limitGestures(participantId: string): Promise<void> {
  try {
    await gestures.consume(participantId);
  } catch (refused) {
    const wait = refused instanceof Error ? 1 : Math.ceil((refused as { msBeforeNext: number }).msBeforeNext / 1000);
    throw new AppError('method.too-fast', { seconds: wait });
  }
}
