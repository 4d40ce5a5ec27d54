import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reading } from '~/platform/reading.ts';
import { aggregateConsumption, mergeReadings } from './aggregate-consumption.server.ts';
import { startOfDay } from './local-days.server.ts';
import type { ReferenceSeries } from './reference-values.ts';

const timeZone = 'Europe/Paris';
const HALF_HOUR = 1_800_000;

/** A half-hourly curve from the first to the last day (excluded), all of `value` Wh or of what it says. */
function curve(firstDay: string, endDay: string, value: number | ((index: number) => number)): Reading[] {
  const [start, end] = [startOfDay(firstDay, timeZone), startOfDay(endDay, timeZone)];
  return Array.from({ length: (end - start) / HALF_HOUR }, (_, index) => ({
    start: start + index * HALF_HOUR,
    minutes: 30,
    value: typeof value === 'number' ? value : value(index),
  }));
}

const price = (...values: [string, number][]): ReferenceSeries => ({
  key: 'price',
  unit: 'EUR/kWh',
  title: { fr: 'Prix', en: 'Price' },
  note: { fr: '', en: '' },
  values: values.map(([validFrom, value]) => ({ validFrom, value })),
  sources: [],
});

describe('aggregateConsumption', () => {
  it('sums local days, of 23 and 25 hours at the clock changes', () => {
    const spring = aggregateConsumption(curve('2026-03-28', '2026-03-31', 100), { by: 'day', timeZone });
    expect(spring.map((bucket) => [bucket.key, bucket.energyKwh, bucket.complete])).toEqual([
      ['2026-03-28', expect.closeTo(4.8), true],
      ['2026-03-29', expect.closeTo(4.6), true],
      ['2026-03-30', expect.closeTo(4.8), true],
    ]);
    const autumn = aggregateConsumption(curve('2026-10-25', '2026-10-26', 100), { by: 'day', timeZone });
    expect(autumn.map((bucket) => [bucket.key, bucket.energyKwh, bucket.complete])).toEqual([
      ['2026-10-25', expect.closeTo(5), true],
    ]);
  });

  it('says which share of an interval was measured, and leaves what was not unknown', () => {
    const readings = curve('2026-01-05', '2026-01-06', 100).slice(0, 36);
    const days = aggregateConsumption(readings, {
      by: 'day',
      timeZone,
      firstDay: '2026-01-05',
      endDay: '2026-01-07',
    });
    expect(days[0]).toMatchObject({ energyKwh: expect.closeTo(3.6), coverage: 0.75, complete: false });
    expect(days[1]).toMatchObject({ energyKwh: null, costEur: null, co2eKg: null, coverage: 0, complete: false });
  });

  it('counts a gas day on the day it begins, whole at clock changes too', () => {
    const gasDay = (day: string, minutes: number) => ({
      start: startOfDay(day, timeZone) + 6 * 3_600_000,
      minutes,
      value: 20_000,
    });
    const readings = [gasDay('2026-03-27', 1440), gasDay('2026-03-28', 1380), gasDay('2026-03-29', 1440)];
    const days = aggregateConsumption(readings, { by: 'day', timeZone });
    expect(days.map((bucket) => [bucket.key, bucket.energyKwh, bucket.complete])).toEqual([
      ['2026-03-27', 20, true],
      ['2026-03-28', 20, true],
      ['2026-03-29', 20, true],
    ]);
  });

  it('does not show a day in half-hours', () => {
    const day = { start: startOfDay('2026-01-05', timeZone), minutes: 1440, value: 10_000 };
    const halfHours = aggregateConsumption([day], { by: 'half-hour', timeZone });
    expect(halfHours).toHaveLength(48);
    expect(halfHours.every((bucket) => bucket.energyKwh === null)).toBe(true);
  });

  it('takes the price in force on each local day', () => {
    const readings = curve('2026-01-31', '2026-02-02', 500);
    const [month] = aggregateConsumption(readings, {
      by: 'year',
      timeZone,
      eurPerKwh: price(['2025-08-01', 0.2], ['2026-02-01', 0.1]),
    });
    expect(month?.costEur).toBeCloseTo(24 * 0.2 + 24 * 0.1);
  });

  it('leaves the cost unknown before the first price', () => {
    const [day] = aggregateConsumption(curve('2026-01-31', '2026-02-01', 500), {
      by: 'day',
      timeZone,
      eurPerKwh: price(['2026-02-01', 0.1]),
    });
    expect(day).toMatchObject({ energyKwh: expect.closeTo(24), costEur: null });
  });

  const anyCurve = fc
    .record({
      offset: fc.integer({ min: 0, max: 500 }),
      values: fc.array(fc.option(fc.integer({ min: 0, max: 4000 })), { minLength: 1, maxLength: 400 }),
    })
    .map(({ offset, values }) => {
      const start = startOfDay('2026-03-20', timeZone) + offset * HALF_HOUR;
      return values.flatMap((value, index) =>
        value === null ? [] : [{ start: start + index * HALF_HOUR, minutes: 30, value }],
      );
    });
  const sum = (numbers: (number | null)[]) => numbers.reduce<number>((total, one) => total + (one ?? 0), 0);

  it('has the same sum whatever the step', () => {
    fc.assert(
      fc.property(anyCurve, (readings) => {
        const expected = sum(readings.map((reading) => reading.value / 1000));
        for (const by of ['half-hour', 'day', 'month', 'year'] as const) {
          const buckets = aggregateConsumption(readings, { by, timeZone });
          expect(sum(buckets.map((bucket) => bucket.energyKwh))).toBeCloseTo(expected, 6);
        }
      }),
    );
  });

  it('costs what the energy costs, in every bucket', () => {
    fc.assert(
      fc.property(anyCurve, (readings) => {
        const buckets = aggregateConsumption(readings, { by: 'day', timeZone, eurPerKwh: price(['2020-01-01', 0.25]) });
        for (const { energyKwh, costEur, coverage, complete } of buckets) {
          if (energyKwh === null) expect(costEur).toBeNull();
          else expect(costEur).toBeCloseTo(energyKwh * 0.25, 9);
          expect(complete).toBe(coverage === 1);
        }
      }),
    );
  });
});

describe('mergeReadings', () => {
  it('fills days that the curve lacks, and counts none twice', () => {
    const fine = curve('2026-01-05', '2026-01-06', 100).concat(curve('2026-01-06', '2026-01-07', 100).slice(0, 10));
    const daily = ['2026-01-05', '2026-01-06', '2026-01-07'].map((day) => ({
      start: startOfDay(day, timeZone),
      minutes: 1440,
      value: 9000,
    }));
    const merged = mergeReadings(fine, daily, { mergeBy: 'day', timeZone });
    const days = aggregateConsumption(merged, { by: 'day', timeZone });
    expect(days.map((bucket) => bucket.energyKwh)).toEqual([expect.closeTo(4.8), 9, 9]);
  });
});
