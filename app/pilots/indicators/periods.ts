import { addDays } from '../calendar.ts';
import type { INDICATOR_PERIODS } from '../definition/planning.ts';

export type IndicatorPeriod = (typeof INDICATOR_PERIODS)[number];

/** Days, yyyy-mm-dd; `end` is the first day that is no longer of the period. */
export interface Period {
  readonly start: string;
  readonly end: string;
}

/**
 * The calendar weeks (from Monday), months or quarters that hold some day from `from` to `to`, in order; none when `to`
 * comes first.
 */
export function periodsBetween(from: string, to: string, per: IndicatorPeriod): Period[] {
  if (to < from) return [];
  const periods: Period[] = [];
  for (let start = periodStart(from, per); start <= to; start = nextStart(start, per)) {
    periods.push({ start, end: nextStart(start, per) });
  }
  return periods;
}

/** The first day of the period that holds this day. */
export function periodStart(day: string, per: IndicatorPeriod): string {
  if (per === 'week') return addDays(day, -((new Date(day).getUTCDay() + 6) % 7));
  const month = per === 'month' ? Number(day.slice(5, 7)) : Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1;
  return `${day.slice(0, 4)}-${String(month).padStart(2, '0')}-01`;
}

function nextStart(start: string, per: IndicatorPeriod): string {
  if (per === 'week') return addDays(start, 7);
  const months = Number(start.slice(0, 4)) * 12 + Number(start.slice(5, 7)) - 1 + (per === 'month' ? 1 : 3);
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}-01`;
}
