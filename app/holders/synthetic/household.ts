import { type Day, dayFromNumber, dayNumber } from '../local-time.ts';
import model from './data/home-model.json';
import { between, byShare, drawsOf, numberOf, oneOf } from './random.ts';
import { isPlace, PLACES, type Place } from './weather.ts';

export type EnergyClass = keyof typeof model.lossWattsPerKelvinM2;
export type Heating = keyof typeof model.heatingShares;
export type Schedule = keyof typeof model.scheduleShares;

/**
 * One simulated home. Every home here has a gas contract, be it for the cooker alone, so that a tester can
 * always connect both holders.
 */
export interface Household {
  readonly seed: number;
  readonly place: Place;
  readonly kind: 'house' | 'flat';
  readonly surfaceM2: number;
  readonly builtIn: number;
  /** Before works. */
  readonly energyClass: EnergyClass;
  readonly occupants: number;
  readonly schedule: Schedule;
  readonly heating: Heating;
  readonly hotWater: 'gas' | 'electric';
  readonly cooking: 'gas' | 'electric';
  /** Useful heat per degree-day before works, Wh. */
  readonly lossWhPerDegreeDay: number;
  /** Outside temperature below which it heats, °C. */
  readonly heatingBaseC: number;
  /** Insulation works: from that day the loss is multiplied by `lossFactor`. */
  readonly renovation?: { readonly on: Day; readonly lossFactor: number } | undefined;
  readonly baseLoadWatts: number;
  readonly lightingWatts: number;
  readonly offPeak: { readonly start: string; readonly end: string };
  readonly subscribedKva: number;
  readonly gasKwhPerM3: number;
  readonly inServiceSince: Day;
}

/** Seeds are whole numbers below this: what a meter number can carry. */
export const HOUSEHOLD_SEEDS = 1_000_000_000;

/** A customer whose home is the one of this seed. */
export function customerOfSeed(seed: number): string {
  return `seed:${seed}`;
}

/** A customer who lives in that town, where there are simulated people; `word` is any that stands for them. */
export function customerIn(town: string, word: string): string {
  return `${town}:${word}`;
}

/** The home of a person, from any word that stands for them, from `customerIn`, or from `customerOfSeed`. */
export function householdSeed(customer: string): number {
  const seed = customer.match(/^seed:(\d{1,9})$/)?.[1];
  if (seed !== undefined) return Number(seed);
  const any = numberOf(customer) % HOUSEHOLD_SEEDS;
  const town = customer.split(':')[0];
  return isPlace(town) ? inTown(any, town) : any;
}

/** A seed says the town of its home: its rest by the number of towns. */
const placeOf = (seed: number): Place => PLACES[seed % PLACES.length] ?? PLACES[0];

function inTown(seed: number, town: Place): number {
  // The last seed of all is Nantes': the two after it would be no seeds.
  const start = Math.min(seed, HOUSEHOLD_SEEDS - PLACES.length);
  return start - (start % PLACES.length) + PLACES.indexOf(town);
}

/** The home of a seed: the same seed, the same home, for ever. */
export function householdOf(seed: number): Household {
  const draw = drawsOf(seed, 1);
  const kind = draw() < 0.6 ? 'house' : 'flat';
  const surfaceM2 = Math.round(kind === 'house' ? between(draw, [75, 150]) : between(draw, [32, 85]));
  const eraKey = byShare(draw, Object.fromEntries(model.eras.map((era, at) => [String(at), era.share])));
  const era = model.eras[Number(eraKey)] ?? oneOf(draw, model.eras);
  const builtIn = Math.round(between(draw, [era.from, era.to]));
  const energyClass = oneOf(draw, era.classes) as EnergyClass;
  const occupants = Math.min(6, 1 + Math.floor(between(draw, [0, kind === 'house' ? 5 : 3])));
  const heating = byShare(draw, model.heatingShares);
  const hotWater = heating === 'gas' ? (draw() < 0.8 ? 'gas' : 'electric') : 'electric';
  const cooking = heating === 'gas' && draw() < 0.55 ? 'electric' : 'gas';
  const lossPerM2 = model.lossWattsPerKelvinM2[energyClass] * between(draw, [0.9, 1.1]);
  const renovable = model.renovation.classes.includes(energyClass);
  const renovated = draw() < model.renovation.share;
  const worksOn = dayFromNumber(Math.round(between(draw, model.renovation.between.map(dayNumber))));
  const lossFactor = between(draw, model.renovation.lossFactor);
  const offPeakStart = oneOf(draw, model.offPeakStarts);
  return {
    seed,
    place: placeOf(seed),
    kind,
    surfaceM2,
    builtIn,
    energyClass,
    occupants,
    schedule: byShare(draw, model.scheduleShares),
    heating,
    hotWater,
    cooking,
    // Walls shared with neighbours lose little.
    lossWhPerDegreeDay: 24 * surfaceM2 * lossPerM2 * (kind === 'flat' ? 0.7 : 1),
    heatingBaseC: between(draw, model.heatingBaseC),
    renovation: renovable && renovated ? { on: worksOn, lossFactor } : undefined,
    baseLoadWatts: Math.round(between(draw, model.baseLoadWatts)),
    lightingWatts: between(draw, model.lightingWatts),
    offPeak: { start: offPeakStart, end: hoursLater(offPeakStart, model.offPeakHours) },
    subscribedKva: oneOf(draw, heating === 'gas' ? model.subscribedKva.other : model.subscribedKva.heated),
    gasKwhPerM3: between(draw, model.gasKwhPerM3),
    inServiceSince: dayFromNumber(Math.round(between(draw, ['2005-01-01', '2019-12-31'].map(dayNumber)))),
  };
}

/** The first seed from `start` on whose home is as wanted: for panels that must hold certain homes. */
export function seedWhere(start: number, wanted: (home: Household) => boolean): number {
  for (let seed = start; seed < start + 100_000; seed += 1) {
    if (wanted(householdOf(seed % HOUSEHOLD_SEEDS))) return seed % HOUSEHOLD_SEEDS;
  }
  throw new RangeError('No home among 100,000 is like that');
}

/** Useful heat per degree-day on a day, Wh: lower once the works are done. */
export function lossOn(home: Household, number: number): number {
  const works = home.renovation;
  return home.lossWhPerDegreeDay * (works && number >= dayNumber(works.on) ? works.lossFactor : 1);
}

function hoursLater(clock: string, hours: number): string {
  const hour = (Number(clock.slice(0, 2)) + hours) % 24;
  return `${String(hour).padStart(2, '0')}${clock.slice(2)}`;
}
