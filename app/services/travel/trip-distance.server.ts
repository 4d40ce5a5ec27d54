import { loadStations, modeValues } from './load-travel-values.server.ts';
import { crowMetres, type DistanceRule, type TravelMode } from './travel.ts';

export interface TripFacts {
  readonly mode: TravelMode;
  readonly distanceKm: number | null;
  readonly minutes: number | null;
  readonly from: string | null;
  readonly to: string | null;
}

/**
 * How far a trip went, in km, and how that is known. Between stations of `stations.yaml` it is the crow's distance; in
 * a mode with a usual speed it is that speed times the time taken; otherwise nobody knows.
 */
export function tripDistance(trip: TripFacts): { distanceKm: number | null; rule: DistanceRule } {
  if (trip.distanceKm !== null) return { distanceKm: trip.distanceKm, rule: 'measured' };
  const between = trip.mode === 'train' ? betweenStations(trip.from, trip.to) : null;
  if (between !== null) return { distanceKm: between, rule: 'stations' };
  const { speed } = modeValues(trip.mode);
  if (speed && trip.minutes !== null) {
    return { distanceKm: (speed.kmPerHour * trip.minutes) / 60, rule: 'duration' };
  }
  return { distanceKm: null, rule: 'unknown' };
}

function betweenStations(from: string | null, to: string | null): number | null {
  const [start, end] = [find(from), find(to)];
  return start && end ? crowMetres(start, end) / 1000 : null;
}

function find(name: string | null) {
  if (name === null) return undefined;
  const wanted = plainName(name);
  return loadStations().stations.find((station) => plainName(station.name) === wanted);
}

/** "Bordeaux-Saint-Jean" and "BORDEAUX ST JEAN" are one station. */
const plainName = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\bsaint\b/g, 'st')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
