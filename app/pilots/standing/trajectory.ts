import type { DaySet } from './day-set.ts';

/** One tester's way through the pilot, read from the activity log. Instants are epoch milliseconds. */
export interface Trajectory {
  readonly panelKey: string;
  /** First time of each stage that the log holds for this tester. */
  readonly stages: Readonly<Partial<Record<TrajectoryStage, number>>>;
  /** First and last qualifying activity; null together. */
  readonly firstUseAt: number | null;
  readonly lastUseAt: number | null;
  /** Whole days (of 24 hours) since the first use in which there was some: day 0 always is. */
  readonly daysOfUse: DaySet;
  /** The calendar day of the first use in the pilot's time zone (days since 1970-01-01); null with `firstUseAt`. */
  readonly firstDay: number | null;
  /** Calendar days since `firstDay` on which there was some use, from 0. */
  readonly calendarDays: DaySet;
  /** When a holder that the service depends on was out for this tester; `to` is null while it lasts. */
  readonly outages: readonly Outage[];
}

export interface Outage {
  readonly from: number;
  readonly to: number | null;
}

/** The kinds of the log that say how far a tester went, or how they left. */
export const TRAJECTORY_STAGES = [
  'contacted',
  'ineligible',
  'eligible',
  'declined',
  'enrolled',
  'consent-refused',
  'consented',
  'connected',
  'withdrew',
  'consent-expired',
  'completed',
] as const;

export type TrajectoryStage = (typeof TRAJECTORY_STAGES)[number];

/** When one looks, and from how many days of silence on a tester is inactive, then gone: the pilot's own thresholds. */
export interface Rules {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly inactiveAfterDays: number;
  readonly dropoutAfterDays: number;
}

export const DAY_MS = 86_400_000;
export const WEEK_MS = 7 * DAY_MS;
