import { Temporal } from 'temporal-polyfill';
import type { Scale, Step } from './energy.ts';

/** An interval of local time: [start; end[ in epoch milliseconds, and its name. */
export interface Interval {
  /** 'yyyy', 'yyyy-mm', 'yyyy-mm-dd', or the start in milliseconds for a half-hour. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

const HALF_HOUR_MS = 1_800_000;

/** The local day (yyyy-mm-dd) that holds an instant. */
export function dayOf(instantMs: number, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(instantMs).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

/** The instant at which a local day begins. */
export function startOfDay(day: string, timeZone: string): number {
  return Temporal.PlainDate.from(day).toZonedDateTime(timeZone).epochMilliseconds;
}

/** The instant of an hour of a local day. An hour that the clock skips is read an hour later. */
export function atHour(day: string, hour: number, timeZone: string): number {
  return Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime: { hour } }).epochMilliseconds;
}

export function addDays(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** Days between two days: `to` − `from`. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'day' }).days;
}

/** The whole steps that hold the days [firstDay; endDay[, in order. A local day has 46, 48 or 50 half-hours. */
export function intervals(step: Step, firstDay: string, endDay: string, timeZone: string): Interval[] {
  if (endDay <= firstDay) return [];
  if (step === 'half-hour') {
    const [start, end] = [startOfDay(firstDay, timeZone), startOfDay(endDay, timeZone)];
    return Array.from({ length: (end - start) / HALF_HOUR_MS }, (_, index) => {
      const from = start + index * HALF_HOUR_MS;
      return { key: String(from), start: from, end: from + HALF_HOUR_MS };
    });
  }
  const out: Interval[] = [];
  let date = floor(Temporal.PlainDate.from(firstDay), step);
  while (date.toString() < endDay) {
    const next = date.add(step === 'day' ? { days: 1 } : step === 'month' ? { months: 1 } : { years: 1 });
    out.push({
      key: date.toString().slice(0, step === 'day' ? 10 : step === 'month' ? 7 : 4),
      start: startOfDay(date.toString(), timeZone),
      end: startOfDay(next.toString(), timeZone),
    });
    date = next;
  }
  return out;
}

function floor(date: Temporal.PlainDate, step: Step): Temporal.PlainDate {
  if (step === 'month') return date.with({ day: 1 });
  return step === 'year' ? date.with({ month: 1, day: 1 }) : date;
}

/** What one page shows: the days [firstDay; endDay[, and a day of the pages before and after. */
export interface Period {
  readonly scale: Scale;
  readonly firstDay: string;
  readonly endDay: string;
  readonly previousDay: string;
  readonly nextDay: string;
}

/** The day, week (from Monday), month or year that holds `day`. */
export function periodOf(scale: Scale, day: string): Period {
  const date = Temporal.PlainDate.from(day);
  const first =
    scale === 'week'
      ? date.subtract({ days: date.dayOfWeek - 1 })
      : floor(date, scale === 'day' ? 'day' : scale === 'month' ? 'month' : 'year');
  const length =
    scale === 'day' ? { days: 1 } : scale === 'week' ? { days: 7 } : scale === 'month' ? { months: 1 } : { years: 1 };
  return {
    scale,
    firstDay: first.toString(),
    endDay: first.add(length).toString(),
    previousDay: first.subtract(length).toString(),
    nextDay: first.add(length).toString(),
  };
}

/** A day as written in an address, or undefined when it is not one. */
export function parseDay(text: string | null): string | undefined {
  if (!text || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString();
  } catch {
    return undefined;
  }
}
