import type { Reading } from '~/platform/reading.ts';

export interface Merged<T> {
  /** In order of time. */
  readonly items: T[];
  /** Those that were not there. */
  readonly added: number;
  /** Those that were there and said something else: corrections. One that says the same is not counted. */
  readonly replaced: number;
}

/**
 * Puts `incoming` over `existing`: for one start, or for a part of a longer interval, the later word wins (a correction,
 * whether the value, the length or the interval changed). Sorted by start, one per start.
 */
export function mergeReadings(existing: readonly Reading[], incoming: readonly Reading[]): Merged<Reading> {
  const latest = new Map(incoming.map((reading) => [reading.start, reading]));
  const arrived = [...latest.values()].sort((a, b) => a.start - b.start);
  const kept: Reading[] = [];
  let replaced = 0;
  let known = 0;
  let at = -1;
  for (const reading of [...existing].sort((a, b) => a.start - b.start)) {
    while ((arrived[at + 1]?.start ?? Number.POSITIVE_INFINITY) <= reading.start) at += 1;
    const cover = arrived[at];
    if (cover?.start === reading.start) {
      known += 1;
      if (cover.value !== reading.value || cover.minutes !== reading.minutes) replaced += 1;
      // Otherwise its energy would be counted twice.
    } else if (cover && endOf(reading) <= endOf(cover)) replaced += 1;
    else kept.push(reading);
  }
  const items = [...kept, ...arrived].sort((a, b) => a.start - b.start);
  return { items, added: arrived.length - known, replaced };
}

const endOf = ({ start, minutes }: Reading): number => start + minutes * 60_000;
