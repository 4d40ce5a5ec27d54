import { isZeroOrEnough } from '~/statistics/coarsen.ts';
import type { Observation } from '~/statistics/survival.ts';
import type { Stay } from './stay.ts';

const WEEK_DAYS = 7;

/**
 * Follow-ups fit to leave the research room: times are moved to the end of steps of one or more weeks, merged until, in
 * every panel at once, those who left and those no longer followed in a step, and those still followed after it, are
 * 0 or at least k. Everything drawn from them (curve, interval, test) is then a function of counts that may be shown.
 * Whoever is beyond the last such step is censored there. Null when no step can be shown.
 */
export function publishStays(panels: readonly (readonly Stay[])[], k: number): Observation[][] | null {
  const weekOf = (stay: Stay): number => Math.max(1, Math.ceil(stay.time / WEEK_DAYS));
  const last = Math.max(0, ...panels.flat().map(weekOf));
  const ends: number[] = [];
  let from = 0;
  for (let week = 1; week <= last; week += 1) {
    const safe = panels.every((panel) => {
      const step = panel.filter((stay) => weekOf(stay) > from && weekOf(stay) <= week);
      const left = step.filter((stay) => stay.event).length;
      const after = panel.filter((stay) => weekOf(stay) > week).length;
      return [left, step.length - left, after, panel.length].every((count) => isZeroOrEnough(count, k));
    });
    if (!safe) continue;
    ends.push(week);
    from = week;
  }
  const end = ends.at(-1);
  if (end === undefined) return null;
  return panels.map((panel) =>
    panel.map((stay) => {
      const week = ends.find((candidate) => weekOf(stay) <= candidate);
      return { time: (week ?? end) * WEEK_DAYS, event: week !== undefined && stay.event };
    }),
  );
}
