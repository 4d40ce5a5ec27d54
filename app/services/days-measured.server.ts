import type { Reading } from '~/platform/reading.ts';
import { aggregateConsumption, mergeReadings } from './aggregate-consumption.server.ts';
import { ENERGY_DATASETS, type Energy } from './energy.ts';

/** Of the local days [firstDay; endDay[, those of one energy that were measured whole, and what they add up to, in kWh. */
export function daysMeasured(
  energy: Energy,
  readings: { readonly fine: readonly Reading[]; readonly coarse: readonly Reading[] },
  range: { readonly firstDay: string; readonly endDay: string; readonly timeZone: string },
): { days: number; kwh: number } {
  const { timeZone } = range;
  const merged = mergeReadings(readings.fine, readings.coarse, { mergeBy: ENERGY_DATASETS[energy].mergeBy, timeZone });
  const whole = aggregateConsumption(merged, { by: 'day', ...range }).flatMap(({ complete, energyKwh }) =>
    complete && energyKwh !== null ? [energyKwh] : [],
  );
  return { days: whole.length, kwh: whole.reduce((sum, kwh) => sum + kwh, 0) };
}
