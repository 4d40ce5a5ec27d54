import { Temporal } from 'temporal-polyfill';

/** The instant at which a seat offered now goes to the next person: midnight after `days` whole days, in that zone. */
export function confirmBefore(now: Date, days: number, timeZone: string): Date {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone).toPlainDate();
  return new Date(today.add({ days: days + 1 }).toZonedDateTime(timeZone).epochMilliseconds);
}

/** The last day (yyyy-mm-dd) to confirm, of such an instant. */
export function lastDayOf(confirmBy: Date, timeZone: string): string {
  const last = Temporal.Instant.fromEpochMilliseconds(confirmBy.getTime() - 1);
  return last.toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

/** The day (yyyy-mm-dd) that it is in a zone. */
export function dayIn(now: Date, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}
