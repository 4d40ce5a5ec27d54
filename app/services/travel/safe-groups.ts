import type { HourBand } from './hour-bands.ts';
import type { TravelMode } from './travel.ts';

export interface PlacedTrip {
  /** Which of the people made it. */
  readonly person: number;
  readonly from: string | null;
  readonly to: string | null;
  readonly band: HourBand;
  readonly mode: TravelMode;
}

export interface SafeGroup {
  readonly from: string;
  readonly to: string;
  readonly band: HourBand | null;
  readonly mode: TravelMode | null;
  readonly trips: readonly PlacedTrip[];
}

/** From the finest to the coarsest: what trips of one flow that are told together have in common. */
const GRAINS = [
  { band: true, mode: true },
  { band: true, mode: false },
  { band: false, mode: true },
  { band: false, mode: false },
] as const;

/** No one person makes more of a group than this share of its trips. */
const MOST_OF_ONE = 0.5;

/**
 * Trips shared out among groups that may be told, each trip in one at most: the finest that are safe, then what is left
 * of each flow at coarser grains. What is left in the end is told to nobody, and is never less than a safe group: the
 * smallest groups join it until it is one. So a total of all trips that comes out elsewhere gives nobody away either.
 */
export function groupsOf(
  trips: readonly PlacedTrip[],
  smallestGroup: number,
): { flows: SafeGroup[]; untold: readonly PlacedTrip[] } {
  const flows: SafeGroup[] = [];
  const untold: PlacedTrip[] = trips.filter((trip) => wayOf(trip) === null);
  for (const ofFlow of groupBy(trips, wayOf)) {
    let left = ofFlow;
    for (const grain of GRAINS) {
      const groups = groupBy(left, (trip) => `${grain.band ? trip.band : ''} ${grain.mode ? trip.mode : ''}`);
      const safe = groups.filter((group) => isSafe(group, smallestGroup));
      flows.push(...safe.map((group) => cellOf(group, grain)));
      left = groups.filter((group) => !safe.includes(group)).flat();
    }
    untold.push(...left);
  }
  while (flows.length > 0 && !isSafe(untold, smallestGroup)) {
    const smallest = flows.reduce((least, one) => (compare(one, least) < 0 ? one : least));
    flows.splice(flows.indexOf(smallest), 1);
    untold.push(...smallest.trips);
  }
  return { flows, untold };
}

/** Fewest trips first; then in an order that does not depend on who comes first. */
const compare = (one: SafeGroup, two: SafeGroup): number =>
  one.trips.length - two.trips.length || nameOf(one).localeCompare(nameOf(two));

const nameOf = ({ from, to, band, mode }: SafeGroup): string => [from, to, band, mode].join(' ');

const wayOf = ({ from, to }: PlacedTrip): string | null => (from === null || to === null ? null : `${from} ${to}`);

/** Whether a figure may be made of these trips: enough people, and none of them most of it. */
export function isSafe(trips: readonly PlacedTrip[], smallestGroup: number): boolean {
  const ofEach = groupBy(trips, ({ person }) => String(person)).map(({ length }) => length);
  return ofEach.length >= smallestGroup && Math.max(...ofEach) <= trips.length * MOST_OF_ONE;
}

function cellOf(trips: readonly PlacedTrip[], grain: (typeof GRAINS)[number]): SafeGroup {
  const [first] = trips as readonly [PlacedTrip & { from: string; to: string }, ...PlacedTrip[]];
  const { from, to, band, mode } = first;
  return { from, to, band: grain.band ? band : null, mode: grain.mode ? mode : null, trips };
}

/** Groups in the order of their first member; those whose key is null are left out. */
function groupBy(trips: readonly PlacedTrip[], keyOf: (trip: PlacedTrip) => string | null): PlacedTrip[][] {
  const groups = new Map<string, PlacedTrip[]>();
  for (const trip of trips) {
    const key = keyOf(trip);
    if (key === null) continue;
    const known = groups.get(key);
    if (known) known.push(trip);
    else groups.set(key, [trip]);
  }
  return [...groups.values()];
}
