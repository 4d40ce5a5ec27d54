import { Temporal } from 'temporal-polyfill';

/**
 * Days and times as the clocks of a zone show them. Two conventions hold everywhere in messaging: a time that a clock
 * change skips is read as the same time counted on past the change (02:30 becomes 03:30 when 02:00 jumps to 03:00); a
 * time that it repeats is the first of the two (RFC 5545, Temporal's "compatible").
 */

/** Milliseconds since 1970, UTC. */
export type Instant = number;

export const DAY_MS = 86_400_000;

/** yyyy-mm-dd and hh:mm in a zone. */
export function instantOf(day: string | Temporal.PlainDate, time: string, timeZone: string): Instant {
  const date = typeof day === 'string' ? Temporal.PlainDate.from(day) : day;
  return date.toPlainDateTime(Temporal.PlainTime.from(time)).toZonedDateTime(timeZone).epochMilliseconds;
}

export function dayOf(at: Instant, timeZone: string): Temporal.PlainDate {
  return zoned(at, timeZone).toPlainDate();
}

/** hh:mm, as clocks show it; comparable as text. */
export function timeOf(at: Instant, timeZone: string): string {
  return zoned(at, timeZone).toPlainTime().toString({ smallestUnit: 'minute' });
}

/** The first instant of the local day after this instant's: midnight, or later where a clock change skips it. */
export function nextDay(at: Instant, timeZone: string): Instant {
  return dayOf(at, timeZone).add({ days: 1 }).toZonedDateTime(timeZone).epochMilliseconds;
}

const zoned = (at: Instant, timeZone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
