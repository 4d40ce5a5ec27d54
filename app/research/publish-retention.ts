import type { Rules, Trajectory } from '~/pilots/standing/trajectory.ts';
import { coarsen } from '~/statistics/coarsen.ts';
import { retentionRow } from './retention.ts';

/**
 * The weeks of retention that may leave the research room, for all panels at once: in every panel, those known, those
 * retained and not (both measures), and those back later, are 0 or at least k, as are their differences from one shown
 * week to another and from the count of those who began, which the flow publishes.
 */
export function publishableWeeks(panels: readonly (readonly Trajectory[])[], rules: Rules, k: number): number[] {
  const classic = panels.map((panel) => retentionRow(panel, 'classic', rules));
  const rolling = panels.map((panel) => retentionRow(panel, 'rolling', rules));
  const weeks = Math.max(0, ...classic.map((row) => row.cells.length));
  const steps = Array.from({ length: weeks }, (_, i) => [
    ...classic.map((row) => row.cells[i]?.known ?? 0),
    ...classic.flatMap((row, panel) => {
      const known = row.cells[i]?.known ?? 0;
      const now = row.cells[i]?.retained ?? 0;
      const nowOrLater = rolling[panel]?.cells[i]?.retained ?? 0;
      return [now, known - now, nowOrLater, known - nowOrLater, nowOrLater - now];
    }),
  ]);
  return coarsen(steps, k, [classic.map((row) => row.size)]).map((i) => i + 1);
}
