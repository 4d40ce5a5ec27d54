import { addDays, type Day, dayNumber, laterOf } from '~/holders/local-time.ts';
import type { OpenPast } from './synced-until.ts';

/** Holders correct the last days they published: these are read again each time. */
const CORRECTION_DAYS = 3;

export interface DaySpan {
  readonly from: Day;
  /** Day after the last. */
  readonly to: Day;
}

/**
 * What to ask first: from where it stopped. The first time, all of it when the calls suffice; else the end of it, with
 * half of the calls: what is recent comes before what is old.
 *
 * @param until the day after the last one received; null when nothing ever was
 * @param floor the first day to ask for, where one is still set
 * @param calls how many calls, each of `maxWindowDays` at most
 */
export function recentSpan(
  { until, floor, to, maxWindowDays }: { until: Day | null; floor: Day | null; to: Day; maxWindowDays: number },
  calls: number,
): DaySpan {
  if (until !== null) {
    const from = addDays(until, -CORRECTION_DAYS);
    return { from: floor === null ? from : laterOf(from, floor), to };
  }
  const first = floor ?? addDays(to, -1);
  const windows = Math.ceil((dayNumber(to) - dayNumber(first)) / maxWindowDays);
  if (windows <= calls) return { from: first, to };
  return { from: laterOf(first, addDays(to, -maxWindowDays * Math.max(1, Math.ceil(calls / 2)))), to };
}

/** The next piece of the past, going back from what is told; undefined where there is nothing to go back from. */
export function pastSpan({ from, reached }: OpenPast, maxWindowDays: number): DaySpan | undefined {
  if (reached === null || reached <= from) return undefined;
  return { from: laterOf(from, addDays(reached, -maxWindowDays)), to: reached };
}
