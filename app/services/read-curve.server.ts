import type { Reading } from '~/platform/reading.ts';
import { addDays, atHour, dayOf, daysBetween } from './local-days.server.ts';
import { quantile } from './quantile.ts';

/** What a home's electricity curve says of its habits, over the days that were read. */
export interface CurveFindings {
  /** Nights (2 h to 5 h) measured. */
  readonly nights: number;
  /** What stays on while people sleep, in W; undefined under the minimum of nights. */
  readonly nightBaseLoadW: number | undefined;
  /** Mean power from 18 h to 21 h over the mean of the day; undefined without a whole day. */
  readonly eveningRatio: number | undefined;
  /** Mean energy of a whole day, in kWh. */
  readonly meanDayKwh: number | undefined;
  /** The highest half-hour: when (epoch ms), and its mean power in W. */
  readonly peak: { readonly at: number; readonly powerW: number } | undefined;
}

export interface CurveOptions {
  readonly timeZone: string;
  readonly night: {
    readonly fromHour: number;
    readonly toHour: number;
    readonly quantile: number;
    readonly minimumNights: number;
  };
  readonly evening: { readonly fromHour: number; readonly toHour: number };
}

const HOUR_MS = 3_600_000;
/** Longer readings say nothing of the hours inside a day. */
const FINE_MINUTES = 60;

/** Mean power of a reading in W (its value is in Wh). */
export const powerOf = (reading: Reading): number => (reading.value * 60) / reading.minutes;

/**
 * Reads a load curve. The night base load is a low quantile of the mean power between 2 h and 5 h, all
 * nights together: a freezer's cycle or a night of cooking moves it little, and a water heater that runs
 * some nights does not raise it.
 */
export function readCurve(readings: readonly Reading[], options: CurveOptions): CurveFindings {
  const { timeZone, night, evening } = options;
  const fine = readings.filter((reading) => reading.minutes <= FINE_MINUTES).sort((a, b) => a.start - b.start);
  const [first, last] = [fine[0], fine.at(-1)];
  const atNight: number[] = [];
  const eveningRatios: number[] = [];
  const dayKwh: number[] = [];
  let nights = 0;
  if (first && last) {
    const firstDay = dayOf(first.start, timeZone);
    const days = daysBetween(firstDay, dayOf(last.start, timeZone)) + 1;
    for (let index = 0; index < days; index += 1) {
      const day = addDays(firstDay, index);
      const at = (hour: number) => (hour === 24 ? atHour(addDays(day, 1), 0, timeZone) : atHour(day, hour, timeZone));
      const nightReadings = between(fine, at(night.fromHour), at(night.toHour));
      if (nightReadings.length > 0) nights += 1;
      atNight.push(...nightReadings.map(powerOf));
      const whole = between(fine, at(0), at(24));
      if (measuredMs(whole) < at(24) - at(0)) continue;
      const meanW = meanPower(whole);
      dayKwh.push(whole.reduce((sum, reading) => sum + reading.value, 0) / 1000);
      if (meanW > 0) eveningRatios.push(meanPower(between(fine, at(evening.fromHour), at(evening.toHour))) / meanW);
    }
  }
  const peak = fine.reduce<Reading | undefined>(
    (best, reading) => (!best || powerOf(reading) > powerOf(best) ? reading : best),
    undefined,
  );
  return {
    nights,
    nightBaseLoadW: nights >= night.minimumNights ? quantile(atNight, night.quantile) : undefined,
    eveningRatio: quantile(eveningRatios, 0.5),
    meanDayKwh: dayKwh.length > 0 ? dayKwh.reduce((sum, kwh) => sum + kwh, 0) / dayKwh.length : undefined,
    peak: peak && { at: peak.start, powerW: powerOf(peak) },
  };
}

/** The readings that begin in [from; to[; `sorted` is by start. */
function between(sorted: readonly Reading[], from: number, to: number): Reading[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.start ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  const out: Reading[] = [];
  for (let index = low; index < sorted.length; index += 1) {
    const reading = sorted[index];
    if (!reading || reading.start >= to) break;
    out.push(reading);
  }
  return out;
}

const measuredMs = (readings: readonly Reading[]): number =>
  readings.reduce((sum, reading) => sum + (reading.minutes * HOUR_MS) / 60, 0);

/** Energy over time, in W. */
function meanPower(readings: readonly Reading[]): number {
  const hours = measuredMs(readings) / HOUR_MS;
  return hours === 0 ? 0 : readings.reduce((sum, reading) => sum + reading.value, 0) / hours;
}
