import { type Interval, Z_95 } from './interval.ts';

export interface PairedCounts {
  /** People who said it both times, before only, after only, never: whole counts. */
  readonly both: number;
  readonly onlyBefore: number;
  readonly onlyAfter: number;
  readonly never: number;
}

export interface PairedProportions {
  readonly pairs: number;
  /** Shares from 0 to 1; null without a pair, as all that follows. */
  readonly before: number | null;
  readonly after: number | null;
  /** After − before. */
  readonly difference: number | null;
  /** 95 %: Bonett & Price 2012, Journal of Educational and Behavioral Statistics 37(4), 479–488. */
  readonly interval: Interval | null;
  /** McNemar's exact test, two-sided: R's binom.test(onlyAfter, onlyBefore + onlyAfter)$p.value; 1 when nobody changed. */
  readonly p: number | null;
}

/** A share before and after among the same people. It describes a change; it says nothing of its cause. */
export function pairedProportions({ both, onlyBefore, onlyAfter, never }: PairedCounts): PairedProportions {
  const pairs = both + onlyBefore + onlyAfter + never;
  if (pairs === 0) return { pairs, before: null, after: null, difference: null, interval: null, p: null };
  const before = (both + onlyBefore) / pairs;
  const after = (both + onlyAfter) / pairs;
  const up = (onlyAfter + 1) / (pairs + 2);
  const down = (onlyBefore + 1) / (pairs + 2);
  const half = Z_95 * Math.sqrt((up + down - (up - down) ** 2) / (pairs + 2));
  const interval = { lower: Math.max(-1, up - down - half), upper: Math.min(1, up - down + half) };
  return { pairs, before, after, difference: after - before, interval, p: exactMcNemar(onlyBefore, onlyAfter) };
}

/** Twice the smaller tail of Binomial(n, ½), which is symmetric. In logarithms: ½ⁿ would vanish. */
function exactMcNemar(one: number, other: number): number {
  const n = one + other;
  const low = Math.min(one, other);
  let logTerm = -n * Math.LN2;
  let tail = 0;
  for (let i = 0; i <= low; i += 1) {
    tail += Math.exp(logTerm);
    logTerm += Math.log((n - i) / (i + 1));
  }
  return Math.min(1, 2 * tail);
}
