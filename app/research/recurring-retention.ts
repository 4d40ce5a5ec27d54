import { daysIn } from '~/pilots/standing/day-set.ts';
import { dayOfNumber, localDayOf } from '~/pilots/standing/local-day.ts';
import type { Rules, Trajectory } from '~/pilots/standing/trajectory.ts';
import { calendarOf } from './cohorts.ts';
import { type RetentionMeasure, type RetentionRow, type RetentionUnit, Tally } from './retention.ts';

/** Beyond so many periods a recurring cohort is not followed: days by days, they would be tens of thousands of cells. */
export const MOST_RECURRING: Readonly<Record<RetentionUnit, number>> = { day: 28, week: 52, month: 24 };

/**
 * Recurring retention: a tester starts anew in every calendar day, week or month with some use, and is in the cohort of
 * each. Period k is the k-th calendar period after, in the pilot's time zone; it counts once it is wholly past, now or
 * at the tester's own completion. `everyone` pools the cohorts: it counts starts, not people, and has no interval.
 *
 * Also called unbounded or "every occurrence" cohorts, as against "first time" ones: Amplitude, Mixpanel and Google
 * Analytics define them so.
 */
export function recurringRetention(
  trajectories: readonly Trajectory[],
  measure: RetentionMeasure,
  rules: Rules,
  options: { readonly unit: RetentionUnit; readonly timeZone: string; readonly anchor: string },
): { readonly everyone: RetentionRow; readonly cohorts: readonly RetentionRow[] } {
  const { periodOf, firstDayOf } = calendarOf(options.unit, options.anchor);
  const dayOf = localDayOf(options.timeZone);
  const most = MOST_RECURRING[options.unit];
  const pooled = new Tally();
  const tallies = new Map<number, Tally>();
  for (const { firstDay, calendarDays, stages } of trajectories) {
    if (firstDay === null) continue;
    const active = [...new Set(daysIn(calendarDays).map((day) => periodOf(firstDay + day)))];
    const running = periodOf(dayOf(Math.min(rules.at, stages.completed ?? rules.at)));
    const last = active.at(-1) ?? 0;
    const isActive = new Set(active);
    for (const start of active) {
      const tally = tallies.get(start) ?? new Tally();
      tallies.set(start, tally);
      const followed = Math.min(most, Math.max(0, running - 1 - start));
      tally.start(followed);
      pooled.start(followed);
      for (let k = 1; k <= followed; k += 1) {
        if (measure === 'rolling' ? last < start + k : !isActive.has(start + k)) continue;
        tally.retained(k);
        pooled.retained(k);
      }
    }
  }
  const everyone = pooled.row(null, undefined, false);
  return {
    everyone,
    cohorts: [...tallies]
      .sort(([a], [b]) => a - b)
      .map(([start, tally]) => tally.row(dayOfNumber(firstDayOf(start)), everyone.cells.length)),
  };
}
