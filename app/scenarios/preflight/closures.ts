import { z } from 'zod';
import { addDays, daysBetween } from '~/pilots/calendar.ts';

/** Days on which few people answer: what recruitment keeps clear of. Days are yyyy-mm-dd. */

export const SCHOOL_ZONES = ['A', 'B', 'C'] as const;
export type SchoolZone = (typeof SCHOOL_ZONES)[number];

const SCHOOL_HOLIDAYS = ['autumn', 'winter-break', 'february', 'spring', 'summer'] as const;
const day = z.iso.date();

export const schoolHolidaysSchema = z.strictObject({
  sources: z.array(z.strictObject({ title: z.string(), read: day })),
  knownUntil: day.describe('Nothing is known of school holidays after this day'),
  holidays: z.array(
    z.strictObject({ name: z.enum(SCHOOL_HOLIDAYS), zones: z.array(z.enum(SCHOOL_ZONES)), from: day, to: day }),
  ),
});

export const publicHolidaysSchema = z.strictObject({ source: z.string(), read: day, days: z.array(day) });

export interface Closures {
  readonly school: z.infer<typeof schoolHolidaysSchema>;
  readonly publicHolidays: z.infer<typeof publicHolidaysSchema>;
}

export type DeadKind = (typeof SCHOOL_HOLIDAYS)[number] | 'mid-august' | 'christmas' | 'may-bridge';

export interface DeadPeriod {
  readonly kind: DeadKind;
  readonly from: string;
  /** Included. */
  readonly to: string;
}

/** The periods that touch these days, first ones first; school holidays only of `zone`. */
export function deadPeriods(
  days: { readonly from: string; readonly to: string },
  zone: SchoolZone | undefined,
  closures: Closures,
): DeadPeriod[] {
  const years = yearsOf(days.from, days.to);
  const school = closures.school.holidays.filter(({ zones }) => zone && zones.includes(zone));
  const all: DeadPeriod[] = [
    ...years.flatMap((year) => [midAugust(year), { kind: 'christmas' as const, ...christmas(year) }]),
    ...closures.publicHolidays.days.flatMap(bridgeAround),
    ...school.map(({ name, from, to }) => ({ kind: name, from, to })),
  ];
  return all
    .filter(({ from, to }) => from <= days.to && to >= days.from)
    .sort((a, b) => a.from.localeCompare(b.from) || a.to.localeCompare(b.to));
}

/** Days of a stretch that fall in a dead period, each counted once. */
export function deadDays(days: { readonly from: string; readonly to: string }, periods: readonly DeadPeriod[]): number {
  const length = Math.max(0, daysBetween(days.from, days.to) + 1);
  const each = Array.from({ length }, (_, i) => addDays(days.from, i));
  return each.filter((one) => isDead(one, periods)).length;
}

export const isDead = (day: string, periods: readonly DeadPeriod[]): boolean =>
  periods.some(({ from, to }) => from <= day && day <= to);

/** From the year before, whose Christmas reaches into this one. */
function yearsOf(from: string, to: string): number[] {
  const first = Number(from.slice(0, 4)) - 1;
  const last = Number(to.slice(0, 4));
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}

/** The week, Monday to Sunday, of 15 August. */
function midAugust(year: number): DeadPeriod {
  const assumption = `${year}-08-15`;
  const monday = addDays(assumption, -((weekday(assumption) + 6) % 7));
  return { kind: 'mid-august', from: monday, to: addDays(monday, 6) };
}

const christmas = (year: number) => ({ from: `${year}-12-24`, to: `${year + 1}-01-01` });

/** A public holiday with the weekend that it reaches: from Thursday, to Tuesday; none in mid-week or on a weekend. */
function bridgeAround(holiday: string): DeadPeriod[] {
  const reach: Record<number, readonly [number, number]> = { 1: [-2, 0], 2: [-3, 0], 4: [0, 3], 5: [0, 2] };
  const around = reach[weekday(holiday)];
  return around ? [{ kind: 'may-bridge', from: addDays(holiday, around[0]), to: addDays(holiday, around[1]) }] : [];
}

/** 0 is Sunday. */
const weekday = (day: string): number => new Date(day).getUTCDay();
