import type { PilotIndicator } from '../definition/planning.ts';

/** One period of an indicator, for one panel or for all. */
export interface IndicatorPoint {
  /** yyyy-mm-dd; `end` is the first day after it. */
  readonly start: string;
  readonly end: string;
  /** Share from 0 to 1, mean or count, in the indicator's unit; null when there was nobody to count. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Whom it is about: people above the line, and below it; null where it does not count people. */
  readonly above: number | null;
  readonly people: number | null;
  readonly isOver: boolean;
  readonly protocolVersion: number;
  /** Of a figure noted by the team. */
  readonly authorName: string;
  readonly note: string | null;
}

export interface IndicatorSeries {
  readonly indicatorKey: string;
  /** '' for all panels together. */
  readonly panelKey: string;
  readonly points: readonly IndicatorPoint[];
}

/** A point as it may be shown: null values are of nobody, `isWithheld` of too few people. */
export interface ShownPoint extends IndicatorPoint {
  readonly isWithheld: boolean;
}

export interface ShownSeries {
  readonly panelKey: string;
  readonly points: readonly ShownPoint[];
}

/** How a value is written: as a percentage, in points of a percentage, or as a number of the unit. */
export type IndicatorScale = 'share' | 'share-change' | 'change' | 'number';

export function scaleOf({ from, counts, asks, unit }: PilotIndicator): IndicatorScale {
  if (from === 'activity') return counts?.what === 'events' && !counts.outOfActivities ? 'number' : 'share';
  if (from === 'survey' && asks) {
    if (asks.choices) return asks.since === undefined ? 'share' : 'share-change';
    return asks.since === undefined ? 'number' : 'change';
  }
  return unit === undefined && from === 'feature' ? 'share' : 'number';
}

/** How often it is worked out; a survey's is one figure a wave. */
export function periodOf({ from, counts, noted }: PilotIndicator): 'week' | 'month' | 'quarter' | 'wave' {
  if (from === 'survey') return 'wave';
  if (from === 'team') return noted?.per ?? 'month';
  return from === 'activity' ? (counts?.per ?? 'month') : 'month';
}
