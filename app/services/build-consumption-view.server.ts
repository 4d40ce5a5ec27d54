import type { Reading } from '~/platform/reading.ts';
import { aggregateConsumption, type Bucket, mergeReadings } from './aggregate-consumption.server.ts';
import { amountOf, comparePeriods, totalOf, verdictOf } from './compare-periods.ts';
import type { ConsumptionView, EnergySeries } from './consumption-view.ts';
import { ENERGIES, ENERGY_DATASETS, type Energy, type Scale, STEP_OF_SCALE, type Unit } from './energy.ts';
import type { Habits } from './load-reference-values.server.ts';
import { addDays, type Period, periodOf } from './local-days.server.ts';
import { type ReferenceSeries, type ReferenceValues, valueOn } from './reference-values.ts';

/** The readings of each energy, at least over `windowOf(scale, day)`. */
export type EnergyReadings = Readonly<
  Partial<Record<Energy, { fine: readonly Reading[]; coarse: readonly Reading[] }>>
>;

export interface ConsumptionRequest {
  readonly scale: Scale;
  /** A day of the period to show. */
  readonly day: string;
  readonly unit: Unit;
  readonly timeZone: string;
  /** The local day it is: no period after it. */
  readonly today: string;
}

/** The days to read for a page: its period and the one before it. */
export function windowOf(scale: Scale, day: string): { firstDay: string; endDay: string } {
  const period = periodOf(scale, day);
  return { firstDay: period.previousDay, endDay: period.endDay };
}

/** Everything the consumption widget shows, from readings in Wh. Pure: no clock, no database. */
export function buildConsumptionView(
  readings: EnergyReadings,
  request: ConsumptionRequest,
  world: { values: ReferenceValues; habits: Habits },
): ConsumptionView {
  const { scale, day, unit, timeZone, today } = request;
  const { comparison: rules } = world.habits;
  const period = periodOf(scale, day);
  const before = periodOf(scale, period.previousDay);
  const shown = ENERGIES.filter((energy) => readings[energy]).map((energy) => {
    const merged = mergeOf(readings, energy, timeZone);
    const sum = (during: Period) => bucketsOf(merged, during, timeZone, seriesOf(world.values, energy));
    return { energy, merged, current: sum(period), before: sum(before) };
  });
  const comparison = comparePeriods(
    addUp(shown.map((one) => one.current)),
    addUp(shown.map((one) => one.before)),
    rules.minimumPairs[scale],
  );
  return {
    scale,
    unit,
    energies: shown.map((one) => seriesView(one, unit)),
    firstDay: period.firstDay,
    lastDay: addDays(period.endDay, -1),
    previousDay: period.previousDay,
    nextDay: period.nextDay > today ? null : period.nextDay,
    isCurrent: period.firstDay <= today && today < period.endDay,
    verdict: verdictOf(comparison, rules.noticeableShare),
    comparison: comparison ?? null,
    references: shown.flatMap(({ energy }) => {
      const { price, emissions } = seriesOf(world.values, energy);
      return [price, emissions].flatMap((series) => referenceView(series, addDays(period.endDay, -1)));
    }),
    timeZone,
  };
}

interface EnergySums {
  readonly energy: Energy;
  readonly merged: readonly Reading[];
  readonly current: readonly Bucket[];
  readonly before: readonly Bucket[];
}

function seriesView({ energy, merged, current, before }: EnergySums, unit: Unit): EnergySeries {
  return {
    energy,
    points: current.map((bucket, index) => ({
      key: bucket.key,
      start: bucket.start,
      amount: amountOf(bucket, unit),
      complete: bucket.complete,
      coverage: bucket.coverage,
      before: before[index]?.complete ? amountOf(before[index], unit) : null,
    })),
    total: totalOf(current, unit),
    totalKwh: totalOf(current, 'kwh'),
    complete: current.filter((bucket) => bucket.complete).length,
    dayTotalOnly: current.every((bucket) => bucket.energyKwh === null) ? wholeOf(current, merged) : null,
  };
}

/** Energy, in kWh, of readings too long for the bars but inside the period: a day of gas on a page of half-hours. */
function wholeOf(buckets: readonly Bucket[], readings: readonly Reading[]): number | null {
  const [start, end] = [buckets[0]?.start ?? 0, buckets.at(-1)?.end ?? 0];
  const inside = readings.filter((reading) => {
    const middle = reading.start + reading.minutes * 30_000;
    return start <= middle && middle < end;
  });
  return inside.length === 0 ? null : inside.reduce((sum, reading) => sum + reading.value / 1000, 0);
}

function mergeOf(readings: EnergyReadings, energy: Energy, timeZone: string): Reading[] {
  const { fine, coarse } = readings[energy] ?? { fine: [], coarse: [] };
  return mergeReadings(fine, coarse, { mergeBy: ENERGY_DATASETS[energy].mergeBy, timeZone });
}

interface WorldSeries {
  readonly price: ReferenceSeries;
  readonly emissions: ReferenceSeries;
}

function seriesOf(values: ReferenceValues, energy: Energy): WorldSeries {
  return energy === 'electricity'
    ? { price: values.electricityPrice, emissions: values.electricityEmissions }
    : { price: values.gasPrice, emissions: values.gasEmissions };
}

function bucketsOf(readings: readonly Reading[], period: Period, timeZone: string, world: WorldSeries): Bucket[] {
  const { firstDay, endDay, scale } = period;
  const by = STEP_OF_SCALE[scale];
  return aggregateConsumption(readings, {
    ...{ by, timeZone, firstDay, endDay },
    eurPerKwh: world.price,
    kgCo2ePerKwh: world.emissions,
  });
}

/** Adds energies up bucket by bucket; a bucket is whole where each of them is. */
function addUp(all: readonly (readonly Bucket[])[]): Pick<Bucket, 'energyKwh' | 'costEur' | 'co2eKg' | 'complete'>[] {
  const [first, ...others] = all;
  return (first ?? []).map((bucket, index) =>
    others.reduce<Pick<Bucket, 'energyKwh' | 'costEur' | 'co2eKg' | 'complete'>>((sum, one) => {
      const other = one[index];
      return {
        energyKwh: plus(sum.energyKwh, other?.energyKwh),
        costEur: plus(sum.costEur, other?.costEur),
        co2eKg: plus(sum.co2eKg, other?.co2eKg),
        complete: sum.complete && other?.complete === true,
      };
    }, bucket),
  );
}

const plus = (a: number | null, b: number | null | undefined): number | null =>
  a === null || b === null || b === undefined ? null : a + b;

function referenceView(series: ReferenceSeries, day: string): ConsumptionView['references'] {
  const held = valueOn(series, day);
  const { key, unit, title, note, sources } = series;
  return held ? [{ key, unit, title, note, ...held, sources: sources.map((source) => source.title) }] : [];
}
