import type { Unit } from './energy.ts';

/** What comparing needs of a bucket: its amounts, and whether it was measured whole. */
export interface Comparable {
  readonly energyKwh: number | null;
  readonly costEur: number | null;
  readonly co2eKg: number | null;
  readonly complete: boolean;
}

/** The amount of a bucket in a unit (kWh, EUR or kg CO2e); null when unknown. */
export function amountOf(bucket: Comparable, unit: Unit): number | null {
  return unit === 'kwh' ? bucket.energyKwh : unit === 'eur' ? bucket.costEur : bucket.co2eKg;
}

/** Sum of what is known; null when nothing is. */
export function totalOf(buckets: readonly Comparable[], unit: Unit): number | null {
  const known = buckets.map((bucket) => amountOf(bucket, unit)).filter((amount) => amount !== null);
  return known.length === 0 ? null : known.reduce((sum, amount) => sum + amount, 0);
}

export interface Comparison {
  /** Energy of the buckets compared, in kWh. */
  readonly energyKwh: number;
  /** Energy of the same buckets of the period before, in kWh. */
  readonly beforeKwh: number;
  /** Relative change: −0.13 is 13 % less. */
  readonly change: number;
  /** How many pairs of buckets were compared, of how many in the period. */
  readonly pairs: number;
  readonly of: number;
}

/**
 * Compares a period with the one before, like with like: the nth bucket with the nth (Monday with Monday,
 * the 3rd with the 3rd), only where both were measured whole. Weather is not corrected for.
 * Undefined when fewer than `minimumPairs` pairs are left, or when the period before used nothing.
 */
export function comparePeriods(
  current: readonly Comparable[],
  before: readonly Comparable[],
  minimumPairs: number,
): Comparison | undefined {
  let energyKwh = 0;
  let beforeKwh = 0;
  let pairs = 0;
  current.forEach((bucket, index) => {
    const other = before[index];
    if (!other?.complete || !bucket.complete || bucket.energyKwh === null || other.energyKwh === null) return;
    energyKwh += bucket.energyKwh;
    beforeKwh += other.energyKwh;
    pairs += 1;
  });
  if (pairs < minimumPairs || beforeKwh <= 0) return undefined;
  return { energyKwh, beforeKwh, change: energyKwh / beforeKwh - 1, pairs, of: current.length };
}

export type Verdict = 'less' | 'more' | 'same' | 'too-early';

/** What a comparison allows one to say; `noticeableShare` is the change (0.05 = 5 %) below which nothing is said. */
export function verdictOf(comparison: Comparison | undefined, noticeableShare: number): Verdict {
  if (!comparison) return 'too-early';
  if (Math.abs(comparison.change) < noticeableShare) return 'same';
  return comparison.change < 0 ? 'less' : 'more';
}
