import { bootstrapMeanInterval } from './bootstrap.ts';
import type { Interval } from './interval.ts';
import { type SignedRank, signedRankTest } from './signed-rank.ts';

export interface PairedAnswers {
  /** Of the same people in the same order, in any one unit; null where somebody did not answer. */
  readonly before: readonly (number | null)[];
  readonly after: readonly (number | null)[];
  /** Of the bootstrap's draw: print it, so that the interval can be made again. */
  readonly seed: number;
  readonly resamples: number;
}

export interface PairedDifference {
  /** People who answered both times; only they count. */
  readonly pairs: number;
  /** People who answered once only. */
  readonly incomplete: number;
  /** Of the pairs, in the answers' unit; null without a pair. */
  readonly meanBefore: number | null;
  readonly meanAfter: number | null;
  /** After − before. */
  readonly meanDifference: number | null;
  /** 95 %, percentile bootstrap of the mean difference; null below two pairs. */
  readonly interval: Interval | null;
  /** Of after − before; null when nobody changed. */
  readonly wilcoxon: SignedRank | null;
}

/**
 * Before and after, from paired answers only: mean difference with a seeded bootstrap interval, and Wilcoxon's
 * signed-rank test. It describes a change; it says nothing of its cause.
 * R: wilcox.test(after, before, paired = TRUE). Throws a RangeError for lists of unequal length.
 */
export function pairedDifference({ before, after, seed, resamples }: PairedAnswers): PairedDifference {
  if (before.length !== after.length) throw new RangeError(`${before.length} before, ${after.length} after`);
  const answers = before.map((first, i) => ({ first, second: after[i] ?? null }));
  const pairs = answers.flatMap(({ first, second }) => (first === null || second === null ? [] : [{ first, second }]));
  const differences = pairs.map(({ first, second }) => second - first);
  return {
    pairs: pairs.length,
    incomplete: answers.filter(({ first, second }) => (first === null) !== (second === null)).length,
    meanBefore: mean(pairs.map(({ first }) => first)),
    meanAfter: mean(pairs.map(({ second }) => second)),
    meanDifference: mean(differences),
    interval: bootstrapMeanInterval(differences, { seed, resamples }),
    wilcoxon: signedRankTest(differences),
  };
}

const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((total, value) => total + value, 0) / values.length;
