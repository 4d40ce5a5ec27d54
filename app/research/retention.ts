import { type Rules, type Trajectory, WEEK_MS } from '~/pilots/standing/trajectory.ts';
import { type Interval, wilsonInterval } from '~/statistics/interval.ts';

/** `classic`: used it in that week. `rolling`: in that week or any later one. */
export type RetentionMeasure = 'classic' | 'rolling';

export interface RetentionCell {
  /** Whole weeks since each tester's own first use; the first week (0) is everyone's by definition and not counted. */
  readonly week: number;
  /** Testers who have lived that week to its end. */
  readonly known: number;
  readonly retained: number;
  readonly share: number;
  /** Wilson, 95 %. */
  readonly interval: Interval;
}

export interface RetentionRow {
  /** First day of the calendar period in which they first used it, 'yyyy-mm-dd'; null for everyone. */
  readonly cohort: string | null;
  readonly size: number;
  /** Week k at index k − 1; null where nobody has lived that week yet: unknown, not zero. */
  readonly cells: readonly (RetentionCell | null)[];
}

/**
 * Retention of testers who began, by week since each one's own start.
 * A week that has not fully elapsed for a tester, by now or by the pilot's end for them, counts that tester neither
 * above nor below the line.
 */
export function retentionRow(
  trajectories: readonly Trajectory[],
  measure: RetentionMeasure,
  rules: Rules,
  options: { readonly cohort?: string | null; readonly weeks?: number } = {},
): RetentionRow {
  const started = trajectories.filter((t) => t.firstUseAt !== null);
  const lived = started.map((t) => weeksLived(t, rules));
  const weeks = options.weeks ?? Math.max(0, ...lived.map((n) => n - 1));
  const cells = Array.from({ length: weeks }, (_, i): RetentionCell | null => {
    const week = i + 1;
    const known = started.filter((_, j) => (lived[j] ?? 0) > week);
    if (known.length === 0) return null;
    const retained = known.filter(({ weeksOfUse }) =>
      measure === 'classic' ? weeksOfUse.includes(week) : (weeksOfUse.at(-1) ?? 0) >= week,
    ).length;
    return retentionCell(week, retained, known.length);
  });
  return { cohort: options.cohort ?? null, size: started.length, cells };
}

/** Null when nobody is known. */
export function retentionCell(week: number, retained: number, known: number): RetentionCell | null {
  const interval = wilsonInterval(retained, known);
  return interval && { week, known, retained, share: retained / known, interval };
}

/** Whole weeks elapsed since the first use, up to now or to the tester's own completion. */
function weeksLived({ firstUseAt, stages }: Trajectory, rules: Rules): number {
  if (firstUseAt === null) return 0;
  return Math.floor((Math.min(rules.at, stages.completed ?? rules.at) - firstUseAt) / WEEK_MS);
}
