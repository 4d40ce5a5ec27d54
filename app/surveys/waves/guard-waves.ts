import { coarsen } from '~/statistics/coarsen.ts';
import type { CountedWave, WaveCounts } from './count-waves.server.ts';

/** Counts as they may be read: null is withheld. */
export type ShownWave = { readonly [count in keyof WaveCounts]: number | null };

const STEPS = ['enrolled', 'asked', 'done', 'begun'] as const;

/**
 * A wave as somebody who is not its researcher may see it: the whole pilot alone, and no count, nor difference between two
 * of them, about 1 to k − 1 people. How many answered is kept rather than how many began.
 */
export function guardWave({ total }: Pick<CountedWave, 'total'>, k: number): ShownWave {
  const kept = coarsen(
    STEPS.map((step) => [total[step]]),
    k,
  ).map((index) => STEPS[index]);
  const shown = (step: keyof WaveCounts): number | null => (kept.includes(step) ? total[step] : null);
  return { enrolled: shown('enrolled'), asked: shown('asked'), begun: shown('begun'), done: shown('done') };
}
