import type { Reading } from '~/platform/reading.ts';
import type { Step } from './energy.ts';
import { addDays, dayOf, type Interval, intervals, startOfDay } from './local-days.server.ts';
import type { ReferenceSeries } from './reference-values.ts';

/** What was consumed in one interval of local time. */
export interface Bucket extends Interval {
  /** Energy measured, in kWh; null when nothing was measured. */
  readonly energyKwh: number | null;
  /** Cost of that energy in euros; null when unknown (nothing measured, or no price for that time). */
  readonly costEur: number | null;
  /** Greenhouse gases of that energy, in kg of CO2 equivalent; null when unknown. */
  readonly co2eKg: number | null;
  /** Share of the interval that was measured, 0 to 1. */
  readonly coverage: number;
  readonly complete: boolean;
}

export interface AggregateOptions {
  readonly by: Step;
  /** IANA zone in which days are days. */
  readonly timeZone: string;
  /** Days [firstDay; endDay[ to cover; by default those of the first to the last reading. */
  readonly firstDay?: string;
  readonly endDay?: string;
  readonly eurPerKwh?: ReferenceSeries;
  readonly kgCo2ePerKwh?: ReferenceSeries;
}

const MINUTE_MS = 60_000;
/** From this length a reading is a day's: 23 h, 24 h or 25 h, whatever hour the day begins at. */
const DAY_READING_MINUTES = 1380;
/** What a clock change may add to or take from a reading of a day, in minutes. */
const CLOCK_CHANGE_MINUTES = 60;

/**
 * Sums readings (Wh) into local half-hours, days, months or years.
 *
 * A reading belongs whole to the interval that holds its middle, so a gas day (6 h to 6 h) counts on the
 * day it begins and the sum never depends on the step. A reading longer than its interval (beyond a clock
 * change) says nothing about it and is left out: see `isTooCoarse`.
 * Price and emission factor are those in force on the local day of the reading's middle.
 */
export function aggregateConsumption(readings: readonly Reading[], options: AggregateOptions): Bucket[] {
  const { by, timeZone } = options;
  const sorted = [...readings].sort((a, b) => a.start - b.start);
  const [first, last] = [sorted[0], sorted.at(-1)];
  const firstDay = options.firstDay ?? (first ? dayOf(middle(first), timeZone) : undefined);
  const endDay = options.endDay ?? (last ? addDays(dayOf(middle(last), timeZone), 1) : undefined);
  if (!firstDay || !endDay) return [];
  const price = options.eurPerKwh && stepFunction(options.eurPerKwh, timeZone);
  const factor = options.kgCo2ePerKwh && stepFunction(options.kgCo2ePerKwh, timeZone);
  const buckets: Bucket[] = [];
  let next = 0;
  for (const interval of intervals(by, firstDay, endDay, timeZone)) {
    const sum = emptySum();
    while (next < sorted.length && middle(sorted[next]) < interval.start) next += 1;
    for (; next < sorted.length && middle(sorted[next]) < interval.end; next += 1) {
      const reading = sorted[next];
      if (reading && !isTooCoarse(reading, interval)) add(sum, reading, price, factor);
    }
    buckets.push(close(interval, sum));
  }
  return buckets;
}

/** Whether a reading is longer than the interval, so that it cannot be shown in it. */
export function isTooCoarse(reading: Reading, interval: Interval): boolean {
  return reading.minutes > (interval.end - interval.start) / MINUTE_MS + CLOCK_CHANGE_MINUTES;
}

interface Sum {
  count: number;
  energyKwh: number;
  costEur: number | null;
  co2eKg: number | null;
  minutes: number;
  longestMinutes: number;
}

const emptySum = (): Sum => ({ count: 0, energyKwh: 0, costEur: 0, co2eKg: 0, minutes: 0, longestMinutes: 0 });

type ValueAt = (instantMs: number) => number | undefined;

function add(sum: Sum, reading: Reading, price: ValueAt | undefined, factor: ValueAt | undefined): void {
  const energyKwh = reading.value / 1000;
  sum.count += 1;
  sum.energyKwh += energyKwh;
  sum.costEur = plus(sum.costEur, energyKwh, price?.(middle(reading)));
  sum.co2eKg = plus(sum.co2eKg, energyKwh, factor?.(middle(reading)));
  sum.minutes += reading.minutes;
  sum.longestMinutes = Math.max(sum.longestMinutes, reading.minutes);
}

const plus = (total: number | null, energyKwh: number, perKwh: number | undefined): number | null =>
  total === null || perKwh === undefined ? null : total + energyKwh * perKwh;

function close(interval: Interval, sum: Sum): Bucket {
  const { key, start, end } = interval;
  const length = (end - start) / MINUTE_MS;
  if (sum.count === 0) {
    return { key, start, end, energyKwh: null, costEur: null, co2eKg: null, coverage: 0, complete: false };
  }
  const slack = sum.longestMinutes >= DAY_READING_MINUTES ? CLOCK_CHANGE_MINUTES : 0;
  const complete = sum.minutes + slack >= length;
  const coverage = complete ? 1 : sum.minutes / length;
  return { key, start, end, energyKwh: sum.energyKwh, costEur: sum.costEur, co2eKg: sum.co2eKg, coverage, complete };
}

/** The middle of a reading, in epoch milliseconds. */
function middle(reading: Reading | undefined): number {
  return reading ? reading.start + (reading.minutes * MINUTE_MS) / 2 : Number.POSITIVE_INFINITY;
}

function stepFunction(series: ReferenceSeries, timeZone: string): ValueAt {
  const steps = series.values.map(({ validFrom, value }) => ({ from: startOfDay(validFrom, timeZone), value }));
  return (instantMs) => steps.findLast((step) => step.from <= instantMs)?.value;
}

/**
 * One series out of two: the fine readings, and the coarse ones for each `mergeBy` interval that the fine
 * ones do not cover whole. No energy is counted twice.
 */
export function mergeReadings(
  fine: readonly Reading[],
  coarse: readonly Reading[],
  options: { mergeBy: Step; timeZone: string },
): Reading[] {
  if (coarse.length === 0) return [...fine];
  const { mergeBy, timeZone } = options;
  const covered = aggregateConsumption(fine, { by: mergeBy, timeZone }).filter((bucket) => bucket.complete);
  const inside = (bucketsOf: readonly Interval[], reading: Reading): boolean => {
    const at = middle(reading);
    return bucketsOf.some((bucket) => bucket.start <= at && at < bucket.end);
  };
  const used = coarse.filter((reading) => !inside(covered, reading));
  const replaced = used.map((reading) => ({
    key: '',
    start: reading.start,
    end: reading.start + reading.minutes * MINUTE_MS,
  }));
  return [...fine.filter((reading) => !inside(replaced, reading)), ...used].sort((a, b) => a.start - b.start);
}
