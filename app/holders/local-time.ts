import { Temporal } from 'temporal-polyfill';

/** A calendar day, 'yyyy-mm-dd'. */
export type Day = string;

export const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
export const DAY_MS = 24 * HOUR;

/** Both holders stamp local French time. */
export const ZONE = 'Europe/Paris';

/** Days since 1970-01-01, for arithmetic on bare days. */
export function dayNumber(day: Day): number {
  return Math.round(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / DAY_MS);
}

export function dayFromNumber(number: number): Day {
  return new Date(number * DAY_MS).toISOString().slice(0, 10);
}

export function addDays(day: Day, count: number): Day {
  return dayFromNumber(dayNumber(day) + count);
}

export function earlierOf(a: Day, b: Day): Day {
  return [a, b].sort()[0] ?? a;
}

export function laterOf(a: Day, b: Day): Day {
  return [a, b].sort()[1] ?? b;
}

/** `months` and `days` earlier; the 31st becomes the last day of a shorter month. */
export function monthsBefore(day: Day, months: number, days = 0): Day {
  return Temporal.PlainDate.from(day).subtract({ months }).subtract({ days }).toString();
}

interface YearOfZone {
  /** Offset in force on 1 January 00:00 UTC. */
  readonly initial: number;
  readonly changes: readonly { readonly at: number; readonly offset: number }[];
}

const HALF_DAY = 12 * HOUR;

const years = new Map<number, YearOfZone>();

/** The clock changes of a year; asked of the time-zone database once, since a year of half-hours needs thousands. */
function yearOfZone(year: number): YearOfZone {
  const known = years.get(year);
  if (known) return known;
  const start = Temporal.Instant.fromEpochMilliseconds(Date.UTC(year, 0, 1)).toZonedDateTimeISO(ZONE);
  const end = Date.UTC(year + 1, 0, 1);
  const changes: { at: number; offset: number }[] = [];
  for (let next = start.getTimeZoneTransition('next'); next && next.epochMilliseconds < end; ) {
    changes.push({ at: next.epochMilliseconds, offset: next.offsetNanoseconds / 1e6 });
    next = next.getTimeZoneTransition('next');
  }
  const made = { initial: start.offsetNanoseconds / 1e6, changes };
  years.set(year, made);
  return made;
}

/** Milliseconds to add to UTC to get the local clock. */
export function offsetAt(ms: number): number {
  const { initial, changes } = yearOfZone(new Date(ms).getUTCFullYear());
  let offset = initial;
  for (const change of changes) if (ms >= change.at) offset = change.offset;
  return offset;
}

/**
 * The instants at which the local clock shows `clockMs` (the wall clock read as if it were UTC):
 * two in the hour that October repeats, earliest first; in the hour that March skips, the one instant
 * that a clock left unchanged would have shown (02:00 is then the same as 03:00).
 */
export function instantsOf(clockMs: number): readonly [number] | readonly [number, number] {
  const before = offsetAt(clockMs - HALF_DAY);
  const after = offsetAt(clockMs + HALF_DAY);
  if (before === after) return [clockMs - before];
  const early = clockMs - Math.max(before, after);
  const late = clockMs - Math.min(before, after);
  const earlyFits = offsetAt(early) === Math.max(before, after);
  const lateFits = offsetAt(late) === Math.min(before, after);
  if (earlyFits && lateFits) return [early, late];
  if (earlyFits) return [early];
  return lateFits ? [late] : [clockMs - before];
}

/** Instant of `clock` ('HH:MM', default midnight) on a local day. */
export function instantOf(day: Day, clock = '00:00'): number {
  const minutes = Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
  return instantsOf(dayNumber(day) * DAY_MS + minutes * MINUTE)[0];
}

/** The local day of an instant. */
export function dayOf(ms: number): Day {
  return dayFromNumber(Math.floor((ms + offsetAt(ms)) / DAY_MS));
}

/** Minutes on the local clock since local midnight, 0 to 1439. */
export function clockMinutes(ms: number): number {
  return Math.floor(((((ms + offsetAt(ms)) % DAY_MS) + DAY_MS) % DAY_MS) / MINUTE);
}

/** '2019-05-06 03:00:00', without an offset, as Data Connect writes it. */
export function localStamp(ms: number): string {
  return new Date(ms + offsetAt(ms)).toISOString().slice(0, 19).replace('T', ' ');
}

/** '2021-08-16T06:00:00+02:00'. */
export function offsetStamp(ms: number): string {
  const offset = offsetAt(ms);
  const hours = String(Math.floor(Math.abs(offset) / HOUR)).padStart(2, '0');
  const minutes = String((Math.abs(offset) % HOUR) / MINUTE).padStart(2, '0');
  return `${new Date(ms + offset).toISOString().slice(0, 19)}${offset < 0 ? '-' : '+'}${hours}:${minutes}`;
}

/** First instant of the gas day: 06:00 local. */
export function gasDayStart(day: Day): number {
  return instantOf(day, '06:00');
}

/** Whether a local day has its clock changed: 23 or 25 hours. */
export function isClockChangeDay(day: Day): boolean {
  return instantOf(addDays(day, 1)) - instantOf(day) !== DAY_MS;
}

/**
 * Reads local stamps without an offset ('2019-05-06 03:00:00') in their order: in the hour that October repeats, a
 * stamp that does not come after the one before belongs to the second pass.
 */
export function stampReader(): (stamp: string) => number {
  let previous = Number.NEGATIVE_INFINITY;
  let today: { day: Day; start: number; plain: boolean } | undefined;
  return (stamp) => {
    const day = stamp.slice(0, 10);
    if (today?.day !== day) today = { day, start: instantOf(day), plain: !isClockChangeDay(day) };
    const clock = (Number(stamp.slice(11, 13)) * 60 + Number(stamp.slice(14, 16))) * MINUTE;
    const candidates = today.plain ? ([today.start + clock] as const) : instantsOf(dayNumber(day) * DAY_MS + clock);
    const instant =
      candidates.find((candidate) => candidate > previous) ?? candidates[candidates.length - 1] ?? candidates[0];
    previous = Math.max(previous, instant);
    return instant;
  };
}

/** Whether a text is a day that exists. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && dayFromNumber(dayNumber(text)) === text;
}

/** Age in whole years on a day. */
export function ageOn(birthDate: Day, day: Day): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** The middle of a local day, at which what is known by its day alone is dated: in any zone near, it is that day. */
export function noonOf(day: Day): number {
  return instantOf(day, '12:00');
}

/** Whole minutes between two ISO instants. */
export function minutesBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / MINUTE);
}
