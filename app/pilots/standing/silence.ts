import type { Outage } from './trajectory.ts';

/**
 * The clock of silence stops while a holder is out: nobody can use a service that has nothing to show.
 * Milliseconds between `from` and `to`, less those of outages.
 */
export function silenceBetween(from: number, to: number, outages: readonly Outage[]): number {
  const out = mergeOutages(outages, to).reduce(
    (total, outage) => total + Math.max(0, Math.min(outage.to, to) - Math.max(outage.from, from)),
    0,
  );
  return Math.max(0, to - from - out);
}

/** The instant from which `silence` milliseconds of the same clock lead to `end`. */
export function beforeSilence(end: number, silence: number, outages: readonly Outage[]): number {
  let instant = end;
  let left = silence;
  for (const outage of mergeOutages(outages, end).reverse()) {
    const free = instant - outage.to;
    if (free >= left) break;
    left -= free;
    instant = outage.from;
  }
  return instant - left;
}

/** Overlapping outages as one, in order; those still open, or beyond `end`, are cut at `end`. */
function mergeOutages(outages: readonly Outage[], end: number): { from: number; to: number }[] {
  const merged: { from: number; to: number }[] = [];
  const closed = outages
    .map(({ from, to }) => ({ from, to: Math.min(to ?? end, end) }))
    .filter(({ from, to }) => from < to)
    .sort((a, b) => a.from - b.from);
  for (const outage of closed) {
    const last = merged.at(-1);
    if (last && outage.from <= last.to) last.to = Math.max(last.to, outage.to);
    else merged.push({ ...outage });
  }
  return merged;
}
