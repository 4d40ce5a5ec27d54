import type { Entry } from '~/platform/entry.ts';
import { dayOf } from '../local-days.server.ts';
import { loadAdviceLevels } from './load-travel-values.server.ts';
import { hourOf, isWorkingDay } from './local-hours.server.ts';
import type { DistanceRule, Point, TravelMode } from './travel.ts';
import { modeOf, numberOf, pathOf, type TravelEntries, textOf } from './travel-entries.ts';
import { tripFootprint } from './trip-footprint.server.ts';

/** One trip, whoever told of it. */
export interface TravelTrip {
  /** One in a person's travel. */
  readonly key: string;
  /** Local day it began (yyyy-mm-dd). */
  readonly day: string;
  /** Milliseconds since the epoch. */
  readonly start: number;
  readonly minutes: number | null;
  readonly mode: TravelMode;
  readonly from: string | null;
  readonly to: string | null;
  readonly distanceKm: number | null;
  readonly distanceRule: DistanceRule;
  /** Per person; null when not known. */
  readonly emissionsKg: number | null;
  readonly isEstimated: boolean;
  readonly path: readonly Point[] | null;
}

export interface TripContext {
  readonly timeZone: string;
  /** One way, as the person stated it. */
  readonly commuteKm: number | null;
  /** Of the person's own car; null for an average one. */
  readonly carKgPerKm: number | null;
}

type RawTrip = Pick<TravelTrip, 'key' | 'start' | 'minutes' | 'mode' | 'from' | 'to' | 'path'> & {
  readonly distanceKm: number | null;
  readonly rule?: DistanceRule;
};

const MINUTE_MS = 60_000;

/**
 * The trips that holders tell of, each once, oldest first. What the phone recorded and what the network sold at the
 * same moment is one trip, in the network's mode; a stay in a car park names where a trip by car ended, or stands for
 * two trips by car that nobody recorded. A working day's long stay is taken for the way to work, if its distance was
 * stated; otherwise those trips have no distance.
 */
export function gatherTrips(entries: TravelEntries, context: TripContext): TravelTrip[] {
  const recorded = (entries['traces/trips'] ?? []).flatMap(recordedTrip);
  const sold = (entries['yelo/trips'] ?? []).flatMap(soldTrip);
  const merged = mergeSold(recorded, sold);
  const parked = (entries['thales/parking'] ?? []).reduce((trips, stay) => placeStay(trips, stay, context), merged);
  const trains = (entries['sncf/journeys'] ?? []).map(trainTrip);
  return [...parked, ...trains].sort((a, b) => a.start - b.start).map((trip) => withFootprint(trip, context));
}

function recordedTrip(entry: Entry): RawTrip[] {
  const mode = modeOf(entry);
  const metres = numberOf(entry, 'distance');
  if (!mode) return [];
  return [
    {
      ...{ key: `traces ${entry.id}`, start: entry.at, minutes: numberOf(entry, 'minutes'), mode },
      ...{ from: null, to: null, path: pathOf(entry), distanceKm: metres === null ? null : metres / 1000 },
    },
  ];
}

function soldTrip(entry: Entry): RawTrip[] {
  const mode = modeOf(entry);
  if (!mode) return [];
  return [{ key: `yelo ${entry.id}`, mode, ...plain(entry) }];
}

const trainTrip = (entry: Entry): RawTrip => ({ key: `sncf ${entry.id}`, mode: 'train', ...plain(entry) });

const plain = (entry: Entry) => ({
  ...{ start: entry.at, minutes: numberOf(entry, 'minutes'), from: textOf(entry, 'from'), to: textOf(entry, 'to') },
  ...{ path: null, distanceKm: null },
});

const isAtOnce = (one: number, other: number): boolean =>
  Math.abs(one - other) <= loadAdviceLevels().sameTripMinutes * MINUTE_MS;

const endOf = ({ start, minutes }: RawTrip): number => start + (minutes ?? 0) * MINUTE_MS;

function mergeSold(recorded: readonly RawTrip[], sold: readonly RawTrip[]): RawTrip[] {
  const left = [...sold];
  const merged = recorded.map((trip) => {
    const at = left.findIndex((one) => isAtOnce(one.start, trip.start) && isAtOnce(endOf(one), endOf(trip)));
    const [same] = at < 0 ? [] : left.splice(at, 1);
    return same ? { ...trip, mode: same.mode, from: same.from, to: same.to } : trip;
  });
  return [...merged, ...left];
}

function placeStay(trips: readonly RawTrip[], stay: Entry, { timeZone, commuteKm }: TripContext): RawTrip[] {
  const place = textOf(stay, 'place');
  const minutes = numberOf(stay, 'minutes') ?? 0;
  const left = stay.at + minutes * MINUTE_MS;
  const isThere = (trip: RawTrip) => trip.mode === 'car' && trip.path !== null && isAtOnce(endOf(trip), stay.at);
  const isBack = (trip: RawTrip) => trip.mode === 'car' && trip.path !== null && isAtOnce(trip.start, left);
  const there = trips.find(isThere);
  const back = trips.find(isBack);
  const { commute } = loadAdviceLevels();
  const isWork =
    isWorkingDay(stay.at, timeZone) &&
    minutes >= commute.minimumMinutes &&
    hourOf(stay.at, timeZone) < commute.startsBeforeHour;
  const known =
    isWork && commuteKm !== null ? { distanceKm: commuteKm, rule: 'commute' as const } : { distanceKm: null };
  const bare = { mode: 'car' as const, minutes: null, path: null, ...known };
  return [
    ...trips.map((trip) => (trip === there ? { ...trip, to: place } : trip === back ? { ...trip, from: place } : trip)),
    ...(there ? [] : [{ key: `thales ${stay.id} 1`, start: stay.at, from: null, to: place, ...bare }]),
    ...(back ? [] : [{ key: `thales ${stay.id} 2`, start: left, from: place, to: null, ...bare }]),
  ];
}

function withFootprint({ rule, ...trip }: RawTrip, { timeZone, carKgPerKm }: TripContext): TravelTrip {
  const { mode, distanceKm, minutes, from, to } = trip;
  const { distanceRule, ...found } = tripFootprint.compute({ mode, distanceKm, minutes, from, to, carKgPerKm });
  return {
    ...{ ...trip, day: dayOf(trip.start, timeZone), distanceKm: found.distanceKm, emissionsKg: found.emissionsKg },
    distanceRule: rule ?? distanceRule,
    isEstimated: found.isEstimated || (rule !== undefined && found.factorKgPerKm > 0),
  };
}
