import { type Interval, wilsonInterval } from './interval.ts';

/** Someone who began: days of use since their own first one (0, in any order), and how long they have been followed. */
export interface Use {
  /** Whole days of 24 hours since the first use; day 0 is implied. */
  readonly daysOfUse: readonly number[];
  /** Whole days since the first use, up to when one looks or to their own completion. */
  readonly followedDays: number;
}

export interface RetentionStep {
  /** Whole periods since each one's own start, from 1. */
  readonly period: number;
  /** Those who have lived that period to its end; a period nobody has lived is not in the table. */
  readonly known: number;
  /** Used it in that period, and in that period or a later one. */
  readonly classic: number;
  readonly rolling: number;
  readonly classicInterval: Interval;
  readonly rollingInterval: Interval;
}

/**
 * Retention by period since each one's own start, from a plain table: what the research page says, made again from what
 * an export holds. A period not fully elapsed for someone counts them neither above nor below the line.
 */
export function retentionTable(people: readonly Use[], periodDays: number): RetentionStep[] {
  const lived = people.map(({ followedDays }) => Math.floor(followedDays / periodDays));
  const last = Math.max(0, ...lived.map((periods) => periods - 1));
  return Array.from({ length: last }, (_, i) => i + 1).flatMap((period): RetentionStep[] => {
    const known = people.filter((__, i) => (lived[i] ?? 0) > period);
    const from = period * periodDays;
    const classic = known.filter(({ daysOfUse }) => daysOfUse.some((day) => day >= from && day < from + periodDays));
    const rolling = known.filter(({ daysOfUse }) => daysOfUse.some((day) => day >= from));
    const classicInterval = wilsonInterval(classic.length, known.length);
    const rollingInterval = wilsonInterval(rolling.length, known.length);
    if (!classicInterval || !rollingInterval) return [];
    const counts = { period, known: known.length, classic: classic.length, rolling: rolling.length };
    return [{ ...counts, classicInterval, rollingInterval }];
  });
}
