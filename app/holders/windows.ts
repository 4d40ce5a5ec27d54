import type { Clock } from '~/platform/clock.ts';
import type { DatasetManifest } from './holder.ts';
import { addDays, type Day, dayNumber, dayOf, earlierOf, laterOf, monthsBefore } from './local-time.ts';

export interface DayWindow {
  readonly from: Day;
  /** Day after the last. */
  readonly to: Day;
}

/** The first day that the holder still gives, seen from today. */
export function earliestDay(dataset: DatasetManifest, today: Day): Day {
  return monthsBefore(today, dataset.history.months, dataset.history.days);
}

/**
 * The calls that cover [from, to[: what the holder's history and today allow of it, cut to the longest window,
 * oldest first.
 */
export function allowedWindows(dataset: DatasetManifest, wanted: DayWindow, clock: Clock): DayWindow[] {
  const today = dayOf(clock.now().getTime());
  const earliest = earliestDay(dataset, today);
  const from = laterOf(wanted.from, earliest);
  const to = earlierOf(wanted.to, today);
  const windows: DayWindow[] = [];
  for (let start = from; start < to; start = addDays(start, dataset.maxWindowDays)) {
    windows.push({ from: start, to: earlierOf(addDays(start, dataset.maxWindowDays), to) });
  }
  return windows;
}

export function windowDays({ from, to }: DayWindow): number {
  return dayNumber(to) - dayNumber(from);
}
