import { areaAt, areaOfStop, type FlowAreas } from './flow-areas.ts';
import { gatherTrips, type TravelTrip } from './gather-trips.server.ts';
import type { HourBand } from './hour-bands.ts';
import { hourOf } from './local-hours.server.ts';
import type { TravelMode } from './travel.ts';
import type { TravelEntries } from './travel-entries.ts';

export interface FlowTrip {
  readonly from: string | null;
  readonly to: string | null;
  readonly band: HourBand;
  readonly mode: TravelMode;
}

/** One person's trips as they enter a group's sums: an area at each end, a part of the day, a mode, and nothing else. */
export function flowTripsOf(entries: TravelEntries, areas: FlowAreas, timeZone: string): FlowTrip[] {
  return gatherTrips(entries, { timeZone, commuteKm: null, carKgPerKm: null }).map((trip) => ({
    ...{ from: endOf(trip, areas, 'from'), to: endOf(trip, areas, 'to'), mode: trip.mode },
    band: bandOf(hourOf(trip.start, timeZone)),
  }));
}

/** Where the path was recorded; else the stop that the network names. */
function endOf({ path, ...trip }: TravelTrip, areas: FlowAreas, end: 'from' | 'to'): string | null {
  const place = end === 'from' ? path?.at(0) : path?.at(-1);
  if (place) return areaAt(areas, place);
  const stop = trip[end];
  return stop === null ? null : areaOfStop(areas, stop);
}

/** The part of the day of a local hour, 0 to 23. */
export function bandOf(hour: number): HourBand {
  if (hour < 6 || hour >= 22) return 'night';
  if (hour < 10) return 'morning';
  return hour < 16 ? 'day' : 'evening';
}
