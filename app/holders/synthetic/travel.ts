import { dayFromNumber, instantOf, MINUTE } from '../local-time.ts';
import { isAway, isWeekend } from './absences.ts';
import model from './data/travel-model.json';
import { familyOf } from './family.ts';
import type { Household } from './household.ts';
import { between, byShare, type Draw, drawsOf, oneOf } from './random.ts';

export type TravelMode = keyof typeof model.speedKmh;

export interface Place {
  readonly key: string;
  readonly name: string;
  /** Degrees, WGS 84. */
  readonly lat: number;
  readonly lon: number;
  readonly carPark: string | null;
}

export interface Trip {
  readonly mode: TravelMode;
  readonly from: Place;
  readonly to: Place;
  /** Milliseconds since the epoch, to the minute. */
  readonly start: number;
  readonly minutes: number;
  readonly metres: number;
}

/** How the person of a home gets about: where they live and work, and with what. */
export interface TravelHabits {
  readonly home: Place;
  readonly work: Place | null;
  readonly hasCar: boolean;
  readonly usual: TravelMode;
}

export function travelHabitsOf(home: Household): TravelHabits {
  const draw = drawsOf(home.seed, 15);
  const lives = oneOf(
    draw,
    model.places.filter((place) => place.home),
  );
  const works = oneOf(
    draw,
    model.places.filter(({ key }) => key !== lives.key),
  );
  const situation = familyOf(home).adults[0]?.situation;
  const isAtWork = situation === 'full-time' || situation === 'part-time';
  const hasCar = draw() < model.hasCarShare;
  const usual = byShare(draw, model.commuteShares[hasCar ? 'withCar' : 'withoutCar']);
  return { home: lives, work: isAtWork ? works : null, hasCar, usual };
}

/** The trips of the person who takes part, on one local day, in order: a function of the home and the day alone. */
export function tripsOfDay(home: Household, number: number): Trip[] {
  if (isAway(home.seed, number)) return [];
  const habits = travelHabitsOf(home);
  const draw = drawsOf(home.seed, 16, number);
  const trips: Trip[] = [];
  const weekend = isWeekend(number);
  if (habits.work && !weekend && draw() > model.remoteShare) {
    const mode = reachable(modeOfDay(habits, draw), habits.home, habits.work);
    trips.push(tripOf(number, draw, { mode, from: habits.home, to: habits.work, hours: [7.25, 8.75] }));
    trips.push(tripOf(number, draw, { mode, from: habits.work, to: habits.home, hours: [16.5, 18] }));
  }
  if (draw() < model.leisurePerDay[weekend ? 'weekend' : 'weekday']) {
    const to = oneOf(
      draw,
      model.places.filter(({ key }) => key !== habits.home.key),
    );
    const shared = !habits.hasCar && draw() < model.sharedCarShare;
    const mode = reachable(shared ? 'shared-car' : modeOfDay(habits, draw), habits.home, to);
    const [there, back] = weekend
      ? [
          [10, 14.5],
          [16.5, 19],
        ]
      : [
          [19.75, 20.25],
          [22, 22.5],
        ];
    trips.push(tripOf(number, draw, { mode, from: habits.home, to, hours: there ?? [] }));
    trips.push(tripOf(number, draw, { mode, from: to, to: habits.home, hours: back ?? [] }));
  }
  return trips;
}

function modeOfDay({ hasCar, usual }: TravelHabits, draw: Draw): TravelMode {
  const other = byShare(draw, model.commuteShares[hasCar ? 'withCar' : 'withoutCar']);
  return draw() < model.otherModeShare ? other : usual;
}

/** Nobody walks across the town: the bus takes them. */
function reachable(mode: TravelMode, from: Place, to: Place): TravelMode {
  return mode === 'walk' && crowMetres(from, to) > model.longestWalkMetres ? 'bus' : mode;
}

function tripOf(
  number: number,
  draw: Draw,
  { mode, from, to, hours }: { mode: TravelMode; from: Place; to: Place; hours: readonly number[] },
): Trip {
  const minutesOfDay = Math.floor(between(draw, hours) * 60);
  const clock = `${String(Math.floor(minutesOfDay / 60)).padStart(2, '0')}:${String(minutesOfDay % 60).padStart(2, '0')}`;
  const metres = Math.round(crowMetres(from, to) * model.detour);
  const minutes = Math.max(3, Math.round((metres / 1000 / model.speedKmh[mode]) * 60 * between(draw, [0.9, 1.25])));
  return { mode, from, to, start: instantOf(dayFromNumber(number), clock), minutes, metres };
}

function crowMetres(from: Place, to: Place): number {
  const north = (to.lat - from.lat) * 111_320;
  const east = (to.lon - from.lon) * 111_320 * Math.cos((from.lat * Math.PI) / 180);
  return Math.hypot(north, east);
}

export interface ParkingStay {
  readonly carPark: string;
  readonly start: number;
  readonly minutes: number;
  readonly cents: number;
}

/** Where the person's own car stood in a car park that day: between a trip there and the trip back. */
export function parkingOfDay(home: Household, number: number): ParkingStay[] {
  const trips = tripsOfDay(home, number);
  return trips.flatMap((trip, at) => {
    const back = trips[at + 1];
    if (trip.mode !== 'car' || !trip.to.carPark || back?.from.key !== trip.to.key) return [];
    const start = trip.start + trip.minutes * MINUTE;
    const minutes = Math.round((back.start - start) / MINUTE);
    if (minutes <= 0) return [];
    const cents = Math.min(model.parking.dayCents, Math.ceil(minutes / 15) * (model.parking.centsPerHour / 4));
    return { carPark: trip.to.carPark, start, minutes, cents };
  });
}

export interface TrainJourney {
  readonly from: string;
  readonly to: string;
  readonly start: number;
  readonly minutes: number;
  readonly isFirstClass: boolean;
  readonly cents: number;
}

/** Trains of the day: out of town now and then, and back two days later. */
export function trainsOfDay(home: Household, number: number): TrainJourney[] {
  const here = 'La Rochelle-Ville';
  const leaving = trainLeaving(home, number);
  const coming = trainLeaving(home, number - 2);
  return [
    ...(leaving ? [{ ...leaving, from: here, to: leaving.city, start: at(number, leaving.out) }] : []),
    ...(coming ? [{ ...coming, from: coming.city, to: here, start: at(number, coming.back) }] : []),
  ].map(({ from, to, start, minutes, isFirstClass, cents }) => ({ from, to, start, minutes, isFirstClass, cents }));
}

const at = (number: number, hour: number): number =>
  instantOf(dayFromNumber(number), `${String(hour).padStart(2, '0')}:12`);

function trainLeaving(home: Household, number: number) {
  const draw = drawsOf(home.seed, 17, number);
  if (draw() >= model.train.perDay) return undefined;
  const { name: city, minutes, cents } = oneOf(draw, model.train.cities);
  const isFirstClass = draw() < model.train.firstClassShare;
  const price = Math.round(between(draw, cents) * (isFirstClass ? 1.4 : 1));
  const [out, back] = [between(draw, [7, 10]), between(draw, [15, 19])].map(Math.floor);
  return { city, minutes, isFirstClass, cents: price, out: out ?? 8, back: back ?? 17 };
}

export interface TravelPayment {
  readonly kind: 'subscription' | 'bike' | 'shared-car';
  readonly cents: number;
  /** What the employer takes of it. */
  readonly employerCents: number;
  readonly at: number;
}

/** What the person pays the public network: a month's subscription on its day, hires the day they happen. */
export function travelPaymentsOfDay(home: Household, number: number): TravelPayment[] {
  const { usual, work } = travelHabitsOf(home);
  const day = dayFromNumber(number);
  const { cents, employerShare, paidOn } = model.subscription;
  const isSubscriber = usual === 'bus' || usual === 'bike';
  const subscription: TravelPayment[] =
    isSubscriber && day.endsWith(paidOn)
      ? [
          {
            kind: 'subscription',
            cents,
            employerCents: work ? Math.round(cents * employerShare) : 0,
            at: instantOf(day, '09:00'),
          },
        ]
      : [];
  const hires = tripsOfDay(home, number).flatMap(({ mode, start, minutes }): TravelPayment[] => {
    const perHour = { 'shared-car': model.sharedCarCentsPerHour, bike: isSubscriber ? 0 : model.bikeCentsPerHour }[
      mode as string
    ];
    if (!perHour || (mode !== 'bike' && mode !== 'shared-car')) return [];
    return [{ kind: mode, cents: Math.ceil((perHour * minutes) / 60), employerCents: 0, at: start + minutes * MINUTE }];
  });
  return [...subscription, ...hires];
}
