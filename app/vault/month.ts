import type { Reading } from '~/platform/reading.ts';

/**
 * The month (yyyy-mm) of a chunk, in UTC: a cut for storage only, which nobody sees, so it needs no time zone
 * and no clock change falls on it.
 */
export function monthOf(start: number): string {
  return new Date(start).toISOString().slice(0, 7);
}

export function groupByMonth(readings: readonly Reading[]): Map<string, Reading[]> {
  const months = new Map<string, Reading[]>();
  for (const reading of readings) {
    const month = monthOf(reading.start);
    const group = months.get(month);
    if (group) group.push(reading);
    else months.set(month, [reading]);
  }
  return months;
}

const parisDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris', dateStyle: 'short' });

/** The day (yyyy-mm-dd, Europe/Paris) of an instant: what the access log shows people. */
export function dayOf(instant: number): string {
  return parisDay.format(instant);
}
