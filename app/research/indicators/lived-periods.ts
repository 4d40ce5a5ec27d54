import { dayIn, daysBetween } from '~/pilots/calendar.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { type IndicatorPeriod, type Period, periodsBetween } from '~/pilots/indicators/periods.ts';

export interface Lived {
  /** The day that use began, 'yyyy-mm-dd': the calendar's, or the log's (see `firstDay`). */
  readonly from: string;
  readonly at: Date;
}

/**
 * The periods of a pilot that have begun, in order, until its last day. The first one counts when at least half of it was
 * lived: a month of one day would be the start of every comparison.
 */
export function livedPeriods({ calendar }: PilotDefinition, { from, at }: Lived, per: IndicatorPeriod): Period[] {
  const [last = ''] = [dayIn(at, calendar.timeZone), calendar.endsOn].sort();
  const periods = periodsBetween(from, last, per);
  const [first, ...others] = periods;
  const isShort = first && 2 * daysBetween(from, first.end) < daysBetween(first.start, first.end);
  return isShort ? others : periods;
}
