/** The timer of a workshop: running until `endsAt`, or paused with `leftMs` to go; both null when there is none. Milliseconds. */
export interface Timer {
  readonly endsAt: number | null;
  readonly leftMs: number | null;
  readonly totalMs: number | null;
}

export const NO_TIMER: Timer = { endsAt: null, leftMs: null, totalMs: null };

const MINUTE_MS = 60_000;
/** A day with its evening: more is a slip of the hand. */
const MOST_MS = 600 * MINUTE_MS;

const within = (ms: number): number => Math.min(MOST_MS, Math.max(0, Math.round(ms)));

/** What remains at `now`; never below zero, 0 without a timer. */
export function timeLeft(timer: Timer, now: number): number {
  if (timer.endsAt !== null) return Math.max(0, timer.endsAt - now);
  return timer.leftMs ?? 0;
}

export function startTimer(minutes: number, now: number): Timer {
  const totalMs = within(minutes * MINUTE_MS);
  return { endsAt: now + totalMs, leftMs: null, totalMs };
}

/** A paused or finished timer stays as it is. */
export function pauseTimer(timer: Timer, now: number): Timer {
  return timer.endsAt === null ? timer : { endsAt: null, leftMs: timeLeft(timer, now), totalMs: timer.totalMs };
}

export function resumeTimer(timer: Timer, now: number): Timer {
  return timer.leftMs === null ? timer : { endsAt: now + timer.leftMs, leftMs: null, totalMs: timer.totalMs };
}

/** A minute more; on a timer that had run out, a minute from now. */
export function addMinute(timer: Timer, now: number): Timer {
  if (timer.totalMs === null) return timer;
  const left = within(timeLeft(timer, now) + MINUTE_MS);
  const totalMs = within(Math.max(timer.totalMs + MINUTE_MS, left));
  return timer.endsAt === null
    ? { endsAt: null, leftMs: left, totalMs }
    : { endsAt: now + left, leftMs: null, totalMs };
}

/** 81 000 → "1:21"; a second is shown until it is over. */
export function clockText(leftMs: number): string {
  const seconds = Math.ceil(leftMs / 1000);
  const minutes = Math.floor(seconds / 60);
  const rest = String(seconds % 60).padStart(2, '0');
  if (minutes < 60) return `${minutes}:${rest}`;
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}:${rest}`;
}
