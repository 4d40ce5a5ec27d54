import { chiSquareUpperTail } from './chi-square.ts';

export interface SignedRank {
  /** Sum of the ranks of the positive differences; whole, or half where ranks are shared. */
  readonly v: number;
  /** Two-sided. */
  readonly p: number;
  /** `exact` below 50 differences without ties nor zeros, else `normal` with a continuity correction: print which. */
  readonly method: 'exact' | 'normal';
  /** Differences that are not zero: those that are ranked. */
  readonly ranked: number;
}

const FEWEST_FOR_NORMAL = 50;

/**
 * Wilcoxon's signed-rank test that differences are centred on zero (Wilcoxon 1945; zeros dropped, shared ranks
 * averaged). Equals R's wilcox.test(differences) to 1e-9: the exact law below 50 differences without ties nor zeros,
 * else the normal one with the variance corrected for ties (Hollander & Wolfe 1973). Null when every difference is zero.
 */
export function signedRankTest(differences: readonly number[]): SignedRank | null {
  const kept = differences.filter((difference) => difference !== 0);
  const n = kept.length;
  if (n === 0) return null;
  const { ranks, ties } = rankWithTies(kept.map(Math.abs));
  const v = kept.reduce((total, difference, i) => total + (difference > 0 ? (ranks[i] ?? 0) : 0), 0);
  const isExact = n < FEWEST_FOR_NORMAL && ties.every((size) => size === 1) && n === differences.length;
  const p = isExact ? exactTwoSided(v, n) : normalTwoSided(v, n, ties);
  return { v, p, method: isExact ? 'exact' : 'normal', ranked: n };
}

/** Ranks from 1, shared ones averaged, and how many share each distinct value. */
function rankWithTies(values: readonly number[]): { ranks: number[]; ties: number[] } {
  const order = values.map((_, i) => i).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const ranks = values.map(() => 0);
  const ties: number[] = [];
  for (let start = 0; start < order.length; ) {
    let end = start;
    while (end < order.length && values[order[end] ?? 0] === values[order[start] ?? 0]) end += 1;
    for (const i of order.slice(start, end)) ranks[i] = (start + 1 + end) / 2;
    ties.push(end - start);
    start = end;
  }
  return { ranks, ties };
}

/** R: min(1, 2 psignrank(…)). Of the 2ⁿ signs, how many give each sum: below 2⁵⁰, so counted without rounding. */
function exactTwoSided(v: number, n: number): number {
  const most = (n * (n + 1)) / 2;
  const ways: number[] = Array.from({ length: most + 1 }, (_, sum) => (sum === 0 ? 1 : 0));
  for (let rank = 1; rank <= n; rank += 1) {
    for (let sum = most; sum >= rank; sum -= 1) ways[sum] = (ways[sum] ?? 0) + (ways[sum - rank] ?? 0);
  }
  // The law is symmetric: the upper tail from v is the lower one up to its mirror.
  const lower = ways.slice(0, Math.min(v, most - v) + 1).reduce((total, count) => total + count, 0);
  return Math.min(1, (2 * lower) / 2 ** n);
}

function normalTwoSided(v: number, n: number, ties: readonly number[]): number {
  const away = v - (n * (n + 1)) / 4;
  const tied = ties.reduce((total, size) => total + (size ** 3 - size), 0);
  const variance = (n * (n + 1) * (2 * n + 1)) / 24 - tied / 48;
  const corrected = away - Math.sign(away) * 0.5;
  // The square of a standard normal follows a chi-square of one degree.
  return chiSquareUpperTail((corrected * corrected) / variance, 1);
}
