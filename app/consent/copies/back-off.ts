const MINUTE_MS = 60_000;
const FIRST_MINUTES = 15;
const LONGEST_MINUTES = 24 * 60;

/** A copy called back longer ago than this, and not confirmed gone, is overdue: the lead has to pick up the phone. */
export const OVERDUE_DAYS = 7;

/** When to ask again after `attempts` tries: 15 minutes, doubled each time, a day at most. */
export function nextTry(now: Date, attempts: number): Date {
  const minutes = Math.min(LONGEST_MINUTES, FIRST_MINUTES * 2 ** Math.min(attempts, 10));
  return new Date(now.getTime() + minutes * MINUTE_MS);
}

/** Copies called back before this instant are overdue. */
export function overdueBefore(now: Date): Date {
  return new Date(now.getTime() - OVERDUE_DAYS * 24 * 60 * MINUTE_MS);
}
