import { Temporal } from 'temporal-polyfill';

/** The day (yyyy-mm-dd) that an instant falls on in a time zone. */
export function dayIn(timeZone: string, at: Date): string {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

/** The first instant of a day (yyyy-mm-dd) in a time zone, whatever the clocks do that night. */
export function startOfDay(timeZone: string, day: string): Date {
  return new Date(Temporal.PlainDate.from(day).toZonedDateTime(timeZone).epochMilliseconds);
}
