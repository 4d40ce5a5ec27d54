import { dayNumberOf, dayOfNumber } from '~/pilots/standing/local-day.ts';
import type { Trajectory } from '~/pilots/standing/trajectory.ts';

export const COHORT_PERIODS = ['day', 'week', 'fortnight', 'month'] as const;
export type CohortPeriod = (typeof COHORT_PERIODS)[number];

const WEEK_DAYS = 7;
const MONTHS = 12;

/**
 * Calendar periods numbered without a gap: the period that a day (days since 1970-01-01) is in, and the first day of a
 * period. Weeks begin on Monday; fortnights run from the Monday of the week of `anchor` ('yyyy-mm-dd').
 */
export interface Calendar {
  readonly periodOf: (day: number) => number;
  readonly firstDayOf: (period: number) => number;
}

export function calendarOf(period: CohortPeriod, anchor: string): Calendar {
  if (period === 'month') return MONTHLY;
  const length = { day: 1, week: WEEK_DAYS, fortnight: 2 * WEEK_DAYS }[period];
  const origin = mondayOf(dayNumberOf(anchor));
  return {
    periodOf: (day) => Math.floor((day - origin) / length),
    firstDayOf: (number) => origin + number * length,
  };
}

const MONTHLY: Calendar = {
  periodOf: (day) => {
    const date = new Date(day * 86_400_000);
    return date.getUTCFullYear() * MONTHS + date.getUTCMonth();
  },
  firstDayOf: (month) => Date.UTC(Math.floor(month / MONTHS), month % MONTHS, 1) / 86_400_000,
};

/** First-time cohorts: testers by the calendar period of their first use in the pilot's zone, in order. */
export function firstTimeCohorts(
  trajectories: readonly Trajectory[],
  period: CohortPeriod,
  { anchor }: { readonly anchor: string },
): { cohort: string; members: Trajectory[] }[] {
  const { periodOf, firstDayOf } = calendarOf(period, anchor);
  const cohorts = new Map<number, Trajectory[]>();
  for (const trajectory of trajectories) {
    if (trajectory.firstDay === null) continue;
    const number = periodOf(trajectory.firstDay);
    const members = cohorts.get(number);
    if (members) members.push(trajectory);
    else cohorts.set(number, [trajectory]);
  }
  return [...cohorts]
    .sort(([a], [b]) => a - b)
    .map(([number, members]) => ({ cohort: dayOfNumber(firstDayOf(number)), members }));
}

/** A Thursday is day 0. */
const mondayOf = (day: number): number => day - ((((day + 3) % WEEK_DAYS) + WEEK_DAYS) % WEEK_DAYS);
