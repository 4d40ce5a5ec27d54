import { Temporal } from 'temporal-polyfill';
import type { AGGREGATION_STEPS } from './choices.ts';

export type AggregationStep = (typeof AGGREGATION_STEPS)[number];

export interface Period {
  /** First and last day, both included; a period that the terms cut short is shorter. */
  readonly from: string;
  readonly until: string;
}

/** Days left to holders to correct what they returned, before a figure is made of it: what the syncs read again. */
export const SETTLE_DAYS = 3;

/** The periods of a share that are over and settled on `today`, in order: a figure is made once, and not corrected. */
export function settledPeriods(
  { from, until, step }: { from: string; until: string; step: AggregationStep },
  today: string,
): Period[] {
  const last = Temporal.PlainDate.from(today).subtract({ days: SETTLE_DAYS + 1 });
  const end = Temporal.PlainDate.from(until);
  const periods: Period[] = [];
  for (let start = Temporal.PlainDate.from(from); Temporal.PlainDate.compare(start, end) <= 0; ) {
    const whole = lastDayOf(start, step);
    const stop = Temporal.PlainDate.compare(whole, end) > 0 ? end : whole;
    if (Temporal.PlainDate.compare(stop, last) > 0) break;
    periods.push({ from: start.toString(), until: stop.toString() });
    start = stop.add({ days: 1 });
  }
  return periods;
}

function lastDayOf(day: Temporal.PlainDate, step: AggregationStep): Temporal.PlainDate {
  if (step === 'day') return day;
  if (step === 'week') return day.add({ days: 7 - day.dayOfWeek });
  return day.with({ day: day.daysInMonth });
}
