import type { Interval } from './interval.ts';
import { studentQuantile } from './student-t.ts';

/** Below six values, Student's law has too few degrees of freedom for an interval worth printing. */
const FEWEST = 6;

/**
 * Mean of values and its 95 % interval: mean ± t(0.975, n − 1) · s / √n; R: t.test(x)$conf.int. The interval is null
 * below six values, everything is null without one.
 */
export function studentInterval(values: readonly number[]): { mean: number; interval: Interval | null } | null {
  const n = values.length;
  if (n === 0) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  if (n < FEWEST) return { mean, interval: null };
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1);
  const half = studentQuantile(0.975, n - 1) * Math.sqrt(variance / n);
  return { mean, interval: { lower: mean - half, upper: mean + half } };
}

/**
 * Median of values, with the interval between the order statistics of ranks l and n + 1 − l, l being the largest rank
 * such that P(Binomial(n, ½) < l) ≤ 2.5 % (Conover 1999, Practical Nonparametric Statistics, § 3.2): at least 95 %
 * whatever the law. Null below six values, where no pair of ranks is that sure.
 */
export function medianInterval(values: readonly number[]): { median: number; interval: Interval | null } | null {
  const n = values.length;
  if (n === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const at = (rank: number): number => sorted[rank - 1] ?? Number.NaN;
  const median = (at(Math.ceil((n + 1) / 2)) + at(Math.floor((n + 1) / 2))) / 2;
  const rank = lowRank(n);
  return { median, interval: rank === 0 ? null : { lower: at(rank), upper: at(n + 1 - rank) } };
}

/** Largest l with P(X ≤ l − 1) ≤ 0.025 for X of Binomial(n, ½); 0 when there is none. In logarithms: ½ⁿ would vanish. */
function lowRank(n: number): number {
  let logTerm = -n * Math.LN2;
  let below = 0;
  for (let i = 0; i <= n; i += 1) {
    below += Math.exp(logTerm);
    if (below > 0.025) return i;
    logTerm += Math.log((n - i) / (i + 1));
  }
  return n;
}
