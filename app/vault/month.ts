import type { Reading } from '~/platform/reading.ts';

/**
 * The month (yyyy-mm) of a chunk, in UTC: a cut for storage only, which nobody sees, so it needs no time zone
 * and no clock change falls on it.
 */
export function monthOf(start: number): string {
  return new Date(start).toISOString().slice(0, 7);
}

/** Readings by the month of their start, in the order in which they come. */
export function groupByMonth(readings: readonly Reading[]): Map<string, Reading[]> {
  const months = new Map<string, Reading[]>();
  let from = 0;
  let to = 0;
  let group: Reading[] = [];
  for (const reading of readings) {
    // Readings come by the thousand and mostly in order: the month is worked out once for each run of them.
    if (reading.start < from || reading.start >= to) {
      const first = new Date(reading.start);
      from = Date.UTC(first.getUTCFullYear(), first.getUTCMonth());
      to = Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1);
      const month = monthOf(reading.start);
      group = months.get(month) ?? [];
      months.set(month, group);
    }
    group.push(reading);
  }
  return months;
}

const parisDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris', dateStyle: 'short' });

/** The day (yyyy-mm-dd, Europe/Paris) of an instant: what the access log shows people. */
export function dayOf(instant: number): string {
  return parisDay.format(instant);
}
