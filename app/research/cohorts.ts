import type { Trajectory } from '~/pilots/standing/trajectory.ts';

export type CohortPeriod = 'fortnight' | 'month';

const FORTNIGHT_DAYS = 14;

/**
 * First-time cohorts: testers by the calendar period of their first use, in order. `timeZone` says on which day an
 * instant falls; fortnights run from the Monday of the week of `anchor` ('yyyy-mm-dd', the pilot's first day).
 */
export function firstTimeCohorts(
  trajectories: readonly Trajectory[],
  period: CohortPeriod,
  { timeZone, anchor }: { readonly timeZone: string; readonly anchor: string },
): { cohort: string; members: Trajectory[] }[] {
  const dayOf = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  const firstMonday = mondayOf(dayNumber(anchor));
  const cohorts = new Map<string, Trajectory[]>();
  for (const trajectory of trajectories) {
    if (trajectory.firstUseAt === null) continue;
    const day = dayOf.format(trajectory.firstUseAt);
    const cohort = period === 'month' ? `${day.slice(0, 7)}-01` : fortnightOf(day, firstMonday);
    const members = cohorts.get(cohort);
    if (members) members.push(trajectory);
    else cohorts.set(cohort, [trajectory]);
  }
  return [...cohorts].map(([cohort, members]) => ({ cohort, members })).sort((a, b) => (a.cohort < b.cohort ? -1 : 1));
}

function fortnightOf(day: string, firstMonday: number): string {
  const fortnights = Math.floor((dayNumber(day) - firstMonday) / FORTNIGHT_DAYS);
  return new Date((firstMonday + fortnights * FORTNIGHT_DAYS) * 86_400_000).toISOString().slice(0, 10);
}

/** Days since 1970-01-01, a Thursday. */
const dayNumber = (day: string): number => Math.floor(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
const mondayOf = (day: number): number => day - ((day + 3) % 7);
