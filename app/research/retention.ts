import { hasDayIn, lastDay } from '~/pilots/standing/day-set.ts';
import { DAY_MS, type Rules, type Trajectory } from '~/pilots/standing/trajectory.ts';
import { type Interval, wilsonInterval } from '~/statistics/interval.ts';

/** `classic`: used it in that period. `rolling`: in that period or any later one. */
export type RetentionMeasure = 'classic' | 'rolling';

/** Periods since each tester's own first use, in days of 24 hours; a month is thirty of them. */
export const UNIT_DAYS = { day: 1, week: 7, month: 30 } as const;
export type RetentionUnit = keyof typeof UNIT_DAYS;

export interface RetentionCell {
  /** Whole periods since the start; the first (0) is everyone's by definition and not counted. */
  readonly period: number;
  /** Those who have lived that period to its end. */
  readonly known: number;
  readonly retained: number;
  readonly share: number;
  /** Wilson, 95 %; null where the same tester counts several times, and no interval of independent people applies. */
  readonly interval: Interval | null;
}

export interface RetentionRow {
  /** First day of the calendar period in which they started, 'yyyy-mm-dd'; null for everyone. */
  readonly cohort: string | null;
  readonly size: number;
  /** Period k at index k − 1; null where nobody has lived that period yet: unknown, not zero. */
  readonly cells: readonly (RetentionCell | null)[];
}

export interface RowOptions {
  readonly cohort?: string | null;
  /** Cells of the row; as many as have been lived, when absent. */
  readonly periods?: number;
  readonly unit?: RetentionUnit;
}

/**
 * Retention of testers who began, by period since each one's own start (first-time retention).
 * A period that has not fully elapsed for a tester, by now or by the pilot's end for them, counts that tester neither
 * above nor below the line.
 */
export function retentionRow(
  trajectories: readonly Trajectory[],
  measure: RetentionMeasure,
  rules: Rules,
  { cohort = null, periods, unit = 'week' }: RowOptions = {},
): RetentionRow {
  const length = UNIT_DAYS[unit];
  const tally = new Tally();
  for (const trajectory of trajectories) {
    if (trajectory.firstUseAt === null) continue;
    const lived = periodsLived(trajectory, rules, length);
    const last = Math.floor(lastDay(trajectory.daysOfUse) / length);
    tally.start(lived - 1);
    for (let k = 1; k < lived; k += 1) {
      if (
        measure === 'rolling' ? last >= k : last >= k && hasDayIn(trajectory.daysOfUse, k * length, (k + 1) * length)
      ) {
        tally.retained(k);
      }
    }
  }
  return tally.row(cohort, periods);
}

/** Whole periods elapsed since the first use, up to now or to the tester's own completion. */
export function periodsLived({ firstUseAt, stages }: Trajectory, rules: Rules, days: number): number {
  if (firstUseAt === null) return 0;
  return Math.floor((Math.min(rules.at, stages.completed ?? rules.at) - firstUseAt) / (days * DAY_MS));
}

/** Counts those known and those retained at each period, starts one by one. */
export class Tally {
  #size = 0;
  /** How many starts are known up to exactly that period. */
  readonly #knownUpTo: number[] = [];
  readonly #retained: number[] = [];

  /** One more start, followed for so many whole periods after its own. */
  start(followed: number): void {
    this.#size += 1;
    if (followed > 0) this.#knownUpTo[followed] = (this.#knownUpTo[followed] ?? 0) + 1;
  }

  retained(period: number): void {
    this.#retained[period] = (this.#retained[period] ?? 0) + 1;
  }

  row(
    cohort: string | null,
    periods = Math.max(0, this.#knownUpTo.length - 1),
    /** False where one tester may start several times. */
    areDistinct = true,
  ): RetentionRow {
    let known = this.#knownUpTo.slice(periods + 1).reduce((total, n) => total + (n ?? 0), 0);
    const cells = new Array<RetentionCell | null>(periods).fill(null);
    for (let period = periods; period >= 1; period -= 1) {
      known += this.#knownUpTo[period] ?? 0;
      const retained = this.#retained[period] ?? 0;
      const interval = wilsonInterval(retained, known);
      if (!interval) continue;
      cells[period - 1] = { period, known, retained, share: retained / known, interval: areDistinct ? interval : null };
    }
    return { cohort, size: this.#size, cells };
  }
}
