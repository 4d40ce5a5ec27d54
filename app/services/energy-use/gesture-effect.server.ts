import type { z } from 'zod';
import type { Reading } from '~/platform/reading.ts';
import { aggregateConsumption, mergeReadings } from '../aggregate-consumption.server.ts';
import { ENERGY_DATASETS, type Energy } from '../energy.ts';
import type { DayOfUse } from './degree-day-line.ts';
import { weatherCorrectedChange } from './weather-corrected-change.ts';

type Told = z.output<typeof weatherCorrectedChange.output>;

/** What a card says of a gesture that is held; plain data that a loader can return. */
export interface GestureEffect {
  readonly energy: Energy;
  readonly verdict: Told['verdict'];
  /** Besides the calculator's own: nobody tells the weather, or the person said that no meter of theirs would show it. */
  readonly reason: Told['reason'] | 'no-weather' | 'no-meter' | 'no-reading';
  /** −0.1: a tenth less than without; null where nothing could be computed. */
  readonly change: { readonly share: number; readonly low: number; readonly high: number; readonly kwh: number } | null;
  readonly daysAfter: number;
  readonly leastDaysAfter: number;
}

/** The effect of a gesture, from the readings of one energy (Wh) and the temperatures of the days (°C). Pure. */
export function gestureEffect(input: {
  readonly energy: Energy;
  readonly readings: { readonly fine: readonly Reading[]; readonly coarse: readonly Reading[] };
  readonly temperatures: ReadonlyMap<string, number>;
  /** The first whole day of the gesture. */
  readonly changedOn: string;
  readonly timeZone: string;
}): GestureEffect {
  const { energy, readings, temperatures, changedOn, timeZone } = input;
  const days = daysOfUse(energy, readings, { temperatures, timeZone });
  const { verdict, reason, change, daysAfter, leastDaysAfter } = weatherCorrectedChange.compute({ days, changedOn });
  const { share = 0, low = 0, high = 0, energyKwh = 0 } = change ?? {};
  return {
    ...{ energy, verdict, reason, daysAfter, leastDaysAfter },
    change: change ? { share, low, high, kwh: energyKwh } : null,
  };
}

/** The local days of one energy that were measured whole and whose temperature is known, oldest first. */
export function daysOfUse(
  energy: Energy,
  readings: { readonly fine: readonly Reading[]; readonly coarse: readonly Reading[] },
  { temperatures, timeZone }: { readonly temperatures: ReadonlyMap<string, number>; readonly timeZone: string },
): DayOfUse[] {
  const merged = mergeReadings(readings.fine, readings.coarse, { mergeBy: ENERGY_DATASETS[energy].mergeBy, timeZone });
  return aggregateConsumption(merged, { by: 'day', timeZone }).flatMap(({ key, energyKwh, complete }) => {
    const temperatureC = temperatures.get(key);
    return complete && energyKwh !== null && temperatureC !== undefined ? { day: key, energyKwh, temperatureC } : [];
  });
}
