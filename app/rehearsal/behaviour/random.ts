import { unsafeSkipN, xoroshiro128plus } from 'pure-rand';

/** Draws from one reproducible stream. */
export interface Draw {
  /** In [0, 1). */
  uniform(): number;
  /** True with this probability; always draws once, so that streams stay in step. */
  chance(probability: number): boolean;
  /** Standard normal (Box–Muller); draws twice. */
  normal(): number;
  /** Whole number ≥ 0, geometric with this mean. */
  geometric(mean: number): number;
}

/**
 * The stream named by these words: the same words give the same draws, whatever was drawn elsewhere. One stream per
 * person and per day is what makes a longer rehearsal extend a shorter one.
 */
export function drawFrom(...name: readonly (string | number)[]): Draw {
  const generator = xoroshiro128plus(hash32(name.join('\u0000')));
  // The first states of this generator still look like the seed.
  unsafeSkipN(generator, 12);
  const uniform = (): number =>
    ((generator.unsafeNext() >>> 5) * 67_108_864 + (generator.unsafeNext() >>> 6)) / 9_007_199_254_740_992;
  return {
    uniform,
    chance: (probability) => uniform() < probability,
    normal: () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()),
    geometric: (mean) => Math.floor(Math.log(1 - uniform()) / Math.log(mean / (1 + mean))),
  };
}

/** FNV-1a, then the finalizer of MurmurHash3 so that near words give far seeds. */
function hash32(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
