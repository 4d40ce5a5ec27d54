import { lastDay } from '~/pilots/standing/day-set.ts';
import type { Rules, Trajectory } from '~/pilots/standing/trajectory.ts';
import { type Interval, wilsonInterval } from '~/statistics/interval.ts';
import { periodsLived } from './retention.ts';

export const WINDOWS = [7, 28, 84] as const;
export type FrequencyWindow = (typeof WINDOWS)[number];

export interface FrequencyStep {
  /** Days of use after the day of the first. */
  readonly returns: number;
  /** Testers who came back on so many days, and on so many at least. */
  readonly exactly: number;
  readonly atLeast: number;
  readonly share: number;
  /** Of the share that came back on so many days at least: Wilson, 95 %. */
  readonly interval: Interval;
}

export interface Frequency {
  /** Those who have lived the whole window: the only ones whose returns can be compared. */
  readonly known: number;
  /** From 0 returns to the most that anyone made; none when nobody is known. */
  readonly steps: readonly FrequencyStep[];
  /** Half of them came back on so many days or more. */
  readonly median: number | null;
}

/** On how many of the `days` days that follow their first use (its own day not counted) testers came back. */
export function frequency(trajectories: readonly Trajectory[], days: FrequencyWindow, rules: Rules): Frequency {
  const counts: number[] = [];
  let known = 0;
  for (const trajectory of trajectories) {
    if (periodsLived(trajectory, rules, days) < 1) continue;
    known += 1;
    const returns = returnsIn(trajectory, days);
    counts[returns] = (counts[returns] ?? 0) + 1;
  }
  return frequencyOf(
    Array.from(counts, (n) => n ?? 0),
    known,
  );
}

/** The same from how many came back on 0, 1, 2… days. */
export function frequencyOf(counts: readonly number[], known: number): Frequency {
  let atLeast = known;
  const steps = counts.map((exactly, returns): FrequencyStep => {
    const interval = wilsonInterval(atLeast, known) ?? { lower: 0, upper: 1 };
    const step = { returns, exactly, atLeast, share: atLeast / known, interval };
    atLeast -= exactly;
    return step;
  });
  return { known, steps, median: steps.findLast(({ share }) => share >= 0.5)?.returns ?? null };
}

function returnsIn({ daysOfUse }: Trajectory, days: number): number {
  const end = Math.min(days - 1, lastDay(daysOfUse));
  let returns = 0;
  for (let day = 1; day <= end; day += 1) returns += ((daysOfUse[day >> 3] ?? 0) >> (day & 7)) & 1;
  return returns;
}
