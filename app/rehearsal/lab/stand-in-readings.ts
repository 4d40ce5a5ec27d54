import type { Reading } from '~/platform/reading.ts';

const DAY_MS = 86_400_000;

/** One reading a day, up to yesterday, each of the value 1: they say where data lies and who opens it, and no more. */
export function standInReadings(now: Date, days: number): Reading[] {
  const midnight = Math.floor(now.getTime() / DAY_MS) * DAY_MS;
  return Array.from({ length: days }, (_, index) => ({
    start: midnight - (days - index) * DAY_MS,
    minutes: 1440,
    value: 1,
  }));
}
