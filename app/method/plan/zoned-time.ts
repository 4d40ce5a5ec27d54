import { Temporal } from 'temporal-polyfill';

/** Zones a French territory may live in; any other zone stored with a workshop stays as it is. */
export const TIME_ZONES = [
  'Europe/Paris',
  'America/Martinique',
  'America/Guadeloupe',
  'America/Cayenne',
  'America/Miquelon',
  'Indian/Reunion',
  'Indian/Mayotte',
  'Pacific/Noumea',
  'Pacific/Tahiti',
  'Europe/Brussels',
  'Europe/Zurich',
  'America/Toronto',
] as const;

/**
 * A day (yyyy-mm-dd) and a time (hh:mm) of a zone → the instant. An hour that a clock change skips is read as the same
 * time after the change; one that it repeats, as the first of the two. Undefined when it is no date.
 */
export function instantOf(day: string, time: string, timeZone: string): Date | undefined {
  try {
    const local = Temporal.PlainDateTime.from(`${day}T${time}`);
    return new Date(local.toZonedDateTime(timeZone).epochMilliseconds);
  } catch {
    return undefined;
  }
}

/** The day and time that clocks of a zone show at an instant. */
export function localOf(instant: Date, timeZone: string): { readonly day: string; readonly time: string } {
  const zoned = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone);
  return { day: zoned.toPlainDate().toString(), time: zoned.toPlainTime().toString({ smallestUnit: 'minute' }) };
}
