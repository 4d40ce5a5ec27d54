import type { Rules, Trajectory } from '~/pilots/standing/trajectory.ts';
import type { IntervalKind } from '~/statistics/survival.ts';
import type { CohortPeriod } from './cohorts.ts';
import type { FrequencyWindow } from './frequency.ts';
import type { RetentionUnit } from './retention.ts';

/**
 * Who reads: a researcher of the pilot, bound by its charter, sees plain engagement counts; for anyone else they are
 * coarsened and suppressed by the pilot's smallest group.
 */
export type Audience = 'researcher' | 'other';

/** How the band of a curve is built; the choice is printed beside it. */
export type CurveInterval = Extract<IntervalKind, 'log' | 'log-log'>;

export interface EngagementQuery extends Rules {
  readonly audience: Audience;
  /** Fewest people a figure may be about, for other audiences. */
  readonly smallestGroup: number;
  /** Every panel of the pilot, in its order: figures of all panels are made together, whichever is shown. */
  readonly panelKeys: readonly string[];
  /** The panel shown; null for all. */
  readonly panelKey: string | null;
  readonly cohortPeriod: CohortPeriod;
  readonly unit: RetentionUnit;
  readonly start: 'first-time' | 'recurring';
  /** Days after their first use during which returns are counted. */
  readonly window: FrequencyWindow;
  readonly interval: CurveInterval;
  readonly timeZone: string;
  /** 'yyyy-mm-dd', the pilot's first day. */
  readonly startsOn: string;
}

/** Testers by panel (or all together under the name null), and which is shown. */
export interface Grouping {
  readonly groups: readonly (readonly Trajectory[])[];
  readonly names: readonly (string | null)[];
  readonly panelKey: string | null;
}

/** The same people, panels put together. */
export const together = ({ groups }: Grouping): Grouping => ({
  groups: [groups.flat()],
  names: [null],
  panelKey: null,
});

export const shownOf = ({ groups, names, panelKey }: Grouping): Trajectory[] =>
  groups.filter((_, i) => panelKey === null || names[i] === panelKey).flat();

/** Panels are told apart while that costs no more than half of the steps that all together would have. */
export const isFineEnough = (apart: number, all: number): boolean => apart > 0 && apart >= all / 2;
