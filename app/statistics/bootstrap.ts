import { unsafeUniformIntDistribution, xoroshiro128plus } from 'pure-rand';
import type { Interval } from './interval.ts';

/** Positions 0 to n − 1 drawn with replacement, `resamples` times n of them: always the same for the same seed. */
function* resampleIndices(n: number, { seed, resamples }: { seed: number; resamples: number }) {
  const random = xoroshiro128plus(seed);
  for (let drawn = 0; drawn < resamples; drawn += 1) {
    yield Array.from({ length: n }, () => unsafeUniformIntDistribution(0, n - 1, random));
  }
}

/**
 * 95 % percentile bootstrap interval of a mean (Efron & Tibshirani 1993, § 13.3), from a seeded draw, so that it can be
 * drawn again: print the seed and the number of resamples. Null below two values, which have no spread to draw from.
 */
export function bootstrapMeanInterval(
  values: readonly number[],
  draw: { readonly seed: number; readonly resamples: number },
): Interval | null {
  return values.length < 2 ? null : meanInterval(values, resampleIndices(values.length, draw));
}

/** The same from resamples drawn elsewhere: quantiles (R's type 7) at 2.5 % and 97.5 % of their means. */
export function meanInterval(values: readonly number[], resamples: Iterable<readonly number[]>): Interval {
  const means: number[] = [];
  for (const positions of resamples) {
    means.push(positions.reduce((total, i) => total + (values[i] ?? 0), 0) / positions.length);
  }
  means.sort((a, b) => a - b);
  return { lower: sortedQuantile(means, 0.025), upper: sortedQuantile(means, 0.975) };
}

/** Quantile of values in order, interpolated as R's quantile(type = 7); NaN of none. */
function sortedQuantile(sorted: readonly number[], p: number): number {
  const at = (sorted.length - 1) * p;
  const below = sorted[Math.floor(at)] ?? Number.NaN;
  const above = sorted[Math.ceil(at)] ?? below;
  return below + (at - Math.floor(at)) * (above - below);
}
