import { addDays, dayNumber, gasDayStart } from '~/holders/local-time.ts';
import { electricityOfDay } from '~/holders/synthetic/electricity.ts';
import { gasOfDay } from '~/holders/synthetic/gas.ts';
import { householdOf } from '~/holders/synthetic/household.ts';
import type { Reading } from '~/platform/reading.ts';

/** What one simulated home's meters measured. */
export interface HomeReadings {
  readonly dataset: string;
  readonly readings: readonly Reading[];
}

const DAY_MINUTES = 1440;
const SLOT_MINUTES = 30;

/** Half-hourly electricity and daily gas of one home, from a day on; the same for the same home. */
export function readingsOfHome(seed: number, from: string, days: number): HomeReadings[] {
  const home = householdOf(seed);
  const curve: Reading[] = [];
  const gas: Reading[] = [];
  for (let at = 0; at < days; at += 1) {
    const day = addDays(from, at);
    const { start, slotsWh } = electricityOfDay(home, dayNumber(day));
    slotsWh.forEach((value, slot) => {
      curve.push({ start: start + slot * SLOT_MINUTES * 60_000, minutes: SLOT_MINUTES, value });
    });
    const value = gasOfDay(home, dayNumber(day)).energyKwh * 1000;
    gas.push({ start: gasDayStart(day), minutes: DAY_MINUTES, value });
  }
  return [
    { dataset: 'enedis/load-curve', readings: curve },
    { dataset: 'grdf/daily', readings: gas },
  ];
}
