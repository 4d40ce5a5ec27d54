import { clockMinutes, dayFromNumber, instantOf, MINUTE } from '../local-time.ts';
import { isAway, isWeekend } from './absences.ts';
import model from './data/home-model.json';
import { type Household, lossOn } from './household.ts';
import { between, type Draw, drawsOf } from './random.ts';
import { temperatureOn } from './weather.ts';

/** Half-hours of a day: 48, or 46 and 50 when the clocks change. */
export interface DayOfElectricity {
  /** Start of the first half-hour, ms since the epoch. */
  readonly start: number;
  /** Wh of each half-hour, whole numbers. */
  readonly slotsWh: readonly number[];
}

const SLOT_MINUTES = 30;

/**
 * The electricity of one home on one local day. A function of the home and the day alone, so that any window
 * can be made without the past.
 */
export function electricityOfDay(home: Household, number: number): DayOfElectricity {
  const start = instantOf(dayFromNumber(number));
  const count = Math.round((instantOf(dayFromNumber(number + 1)) - start) / (SLOT_MINUTES * MINUTE));
  const clocks =
    count === 48
      ? (slot: number): number => slot * SLOT_MINUTES
      : (slot: number): number => clockMinutes(start + slot * SLOT_MINUTES * MINUTE);
  const draw = drawsOf(home.seed, 4, number);
  const away = isAway(home.seed, number);
  const watts = new Float64Array(count);
  addBaseAndActivity(watts, home, number, away, clocks, draw);
  if (!away) addEvents(watts, home, clocks, draw);
  if (home.hotWater === 'electric') addWaterHeater(watts, home, number, clocks);
  addHeating(watts, home, number, away, clocks, draw);
  return { start, slotsWh: Array.from(watts, (value) => Math.max(0, Math.round(value / 2))) };
}

function addBaseAndActivity(
  watts: Float64Array,
  home: Household,
  number: number,
  away: boolean,
  clocks: (slot: number) => number,
  draw: Draw,
): void {
  const presence = model.presence[home.schedule][isWeekend(number) ? 'weekend' : 'weekday'];
  const active = model.activityWatts.perHome + model.activityWatts.perOccupant * home.occupants;
  const shortDay = (1 + Math.cos((2 * Math.PI * (number % 365.2425)) / 365.2425)) / 2;
  for (let slot = 0; slot < watts.length; slot += 1) {
    const hour = clocks(slot) / 60;
    const busy = away ? 0 : (presence[Math.floor(hour)] ?? 0);
    // Dark from about 17:00 to 8:30 at midwinter, 22:00 to 6:00 at midsummer.
    const dark = hour < 6 + 2.5 * shortDay || hour >= 22 - 5 * shortDay;
    const lighting = dark ? home.lightingWatts * busy : 0;
    // The fridge comes and goes.
    watts[slot] = home.baseLoadWatts * (0.85 + 0.3 * draw()) + active * busy * (0.5 + draw()) + lighting;
  }
}

function addEvents(watts: Float64Array, home: Household, clocks: (slot: number) => number, draw: Draw): void {
  for (const event of model.events) {
    const happens = draw() < event.perDay + event.perOccupantPerDay * home.occupants;
    const hour = event.name === 'oven' ? between(draw, [18.5, 20.5]) : between(draw, [8, 21.5]);
    if (happens) spend(watts, slotAt(watts, clocks, hour * 60), event.wattHours);
  }
  if (home.cooking === 'gas') return;
  const meal = model.cookingWh.perDay + model.cookingWh.perOccupant * home.occupants;
  spend(watts, slotAt(watts, clocks, between(draw, [12, 13]) * 60), [meal * 0.35 * (0.5 + draw())]);
  spend(watts, slotAt(watts, clocks, between(draw, [18.5, 20.5]) * 60), [meal * 0.65 * (0.5 + draw())]);
}

/** Hot water that the night beginning on a day must make, Wh. */
function waterWh(home: Household, number: number): number {
  const used = model.hotWaterWh.perDay + model.hotWaterWh.perOccupant * home.occupants;
  const share = isAway(home.seed, number) ? 0.15 : between(drawsOf(home.seed, 6, number), [0.8, 1.2]);
  return used * share;
}

/** The heater starts with the off-peak hours and goes on after midnight: each day has the end of one night and the start of the next. */
function addWaterHeater(watts: Float64Array, home: Household, number: number, clocks: (slot: number) => number): void {
  const startsAt = minutesOf(home.offPeak.start);
  const beforeMidnightWh = (model.waterHeaterWatts * (24 * 60 - startsAt)) / 60;
  run(watts, 0, waterWh(home, number - 1) - beforeMidnightWh);
  run(watts, slotAt(watts, clocks, startsAt), waterWh(home, number));
}

/** Full power from a slot on until the energy is spent or the day is over. */
function run(watts: Float64Array, first: number, energyWh: number): void {
  let left = energyWh;
  for (let slot = first; slot < watts.length && left > 0; slot += 1) {
    const spent = Math.min(left, model.waterHeaterWatts / 2);
    watts[slot] = (watts[slot] ?? 0) + spent * 2;
    left -= spent;
  }
}

function minutesOf(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
}

function addHeating(
  watts: Float64Array,
  home: Household,
  number: number,
  away: boolean,
  clocks: (slot: number) => number,
  draw: Draw,
): void {
  const degrees = Math.max(0, home.heatingBaseC - temperatureOn(home.place, number));
  if (degrees === 0) return;
  if (home.heating === 'gas') {
    for (let slot = 0; slot < watts.length; slot += 1) {
      watts[slot] = (watts[slot] ?? 0) + (model.boilerWatts * Math.min(degrees, 10)) / 10;
    }
    return;
  }
  const neededWh = (lossOn(home, number) * degrees) / model.efficiency[home.heating];
  const totalWh = neededWh * (away ? model.awayHeatingShare : 1) * between(draw, [0.93, 1.07]);
  // Lower at night and in working hours, higher when people get up and come home.
  const weights = Array.from(watts, (_, slot) => {
    const hour = clocks(slot) / 60;
    const level = hour < 5.5 ? 0.75 : hour < 8.5 ? 1.35 : hour < 17 ? 0.85 : hour < 22.5 ? 1.25 : 0.85;
    return level * (0.8 + 0.4 * draw());
  });
  const sum = weights.reduce((total, weight) => total + weight, 0);
  weights.forEach((weight, slot) => {
    watts[slot] = (watts[slot] ?? 0) + (2 * totalWh * weight) / sum;
  });
}

/** First slot at or after a time on the local clock. */
function slotAt(watts: Float64Array, clocks: (slot: number) => number, minutes: number): number {
  let slot = Math.min(watts.length - 1, Math.max(0, Math.floor(minutes / SLOT_MINUTES) - 2));
  while (slot < watts.length - 1 && clocks(slot) < minutes) slot += 1;
  return slot;
}

/** Adds energies to successive slots, as far as the day goes. */
function spend(watts: Float64Array, first: number, wattHours: readonly number[]): void {
  wattHours.forEach((energy, step) => {
    const slot = first + step;
    if (slot < watts.length) watts[slot] = (watts[slot] ?? 0) + energy * 2;
  });
}

/** The day's total, Wh: what the daily index says. */
export function electricityWhOfDay(home: Household, number: number): number {
  return electricityOfDay(home, number).slotsWh.reduce((sum, value) => sum + value, 0);
}
