import { Temporal } from 'temporal-polyfill';

const at = (instantMs: number, timeZone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(instantMs).toZonedDateTimeISO(timeZone);

/** Local hour of an instant, 0 to 23. */
export const hourOf = (instantMs: number, timeZone: string): number => at(instantMs, timeZone).hour;

/** Whether an instant is on a local day from Monday to Friday; public holidays are not told apart. */
export const isWorkingDay = (instantMs: number, timeZone: string): boolean => at(instantMs, timeZone).dayOfWeek <= 5;
