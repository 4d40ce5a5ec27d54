import { dayOf, type Instant, instantOf, timeOf } from './local-clock.ts';

export interface QuietHours {
  /** hh:mm, the first quiet minute. */
  readonly quietFrom: string;
  /** hh:mm, the first minute that is not quiet any more; before `quietFrom` when midnight is in between. */
  readonly quietUntil: string;
}

/** Whether clocks of the zone show a quiet minute. Judged by what clocks show, so both passes of a repeated hour are. */
export function isQuiet(at: Instant, quiet: QuietHours, timeZone: string): boolean {
  return isQuietTime(timeOf(at, timeZone), quiet);
}

/** The same of a time of day, hh:mm. */
export function isQuietTime(time: string, { quietFrom, quietUntil }: QuietHours): boolean {
  if (quietFrom === quietUntil) return false;
  return quietFrom < quietUntil ? time >= quietFrom && time < quietUntil : time >= quietFrom || time < quietUntil;
}

/** This instant, or the end of the quiet hours that it falls in. */
export function afterQuiet(at: Instant, quiet: QuietHours, timeZone: string): Instant {
  if (!isQuiet(at, quiet, timeZone)) return at;
  const day = dayOf(at, timeZone);
  for (let ahead = 0; ahead <= 2; ahead += 1) {
    const end = instantOf(day.add({ days: ahead }), quiet.quietUntil, timeZone);
    if (end > at && !isQuiet(end, quiet, timeZone)) return end;
  }
  // The end that a zone skips altogether (a day that never was): by then the clocks show another day.
  return instantOf(day.add({ days: 3 }), quiet.quietUntil, timeZone);
}
