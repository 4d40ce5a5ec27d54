import { MINUTE } from '../local-time.ts';

const STEPS = [5, 10, 15, 30, 60];

/** Fewer equal hollows in a row are missing slots; more are a meter that was set to a longer step. */
const REGIME = 6;

/**
 * Minutes covered by each slot, from the stamps at which slots end, in order and without repeats. A meter's step may
 * change in the middle of a file, and slots may be missing: the distance to the stamp before is the step when it is
 * the usual one or shorter, or when it lasts; otherwise slots are missing and the step is the usual one.
 */
export function stepsOfCurve(ends: readonly number[]): number[] {
  const distances = ends.map((end, at) => (end - (ends[at - 1] ?? Number.NaN)) / MINUTE);
  const usual = usualStep(distances);
  const steps = distances.map((distance, at) => {
    if (!STEPS.includes(distance)) return usual;
    return distance <= usual || runAround(distances, at) >= REGIME ? distance : usual;
  });
  // Nothing stands before the first stamp: its step is that of the next one.
  return STEPS.includes(distances[1] ?? 0) ? [steps[1] ?? usual, ...steps.slice(1)] : steps;
}

/** The most frequent distance that is a step; half an hour when nothing tells. */
function usualStep(distances: readonly number[]): number {
  const counts = STEPS.map((step) => distances.filter((distance) => distance === step).length);
  const most = Math.max(...counts);
  return most > 0 ? (STEPS[counts.indexOf(most)] ?? 30) : 30;
}

function runAround(distances: readonly number[], at: number): number {
  let [from, to] = [at, at];
  while (from > 0 && distances[from - 1] === distances[at]) from -= 1;
  while (to < distances.length - 1 && distances[to + 1] === distances[at]) to += 1;
  return to - from + 1;
}
