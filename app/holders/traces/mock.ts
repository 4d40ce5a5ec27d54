import { dayFromNumber, MINUTE, offsetStamp } from '../local-time.ts';
import type { MockDataset } from '../proposal/mock.ts';
import { type Trip, tripsOfDay } from '../synthetic/travel.ts';
import type { TracedTripItem } from './wire.ts';

/** Points of a simulated path: the ends, and three between, on a slight bend. */
const STEPS = 4;
const BEND = 0.0015;

export const mockTraces: MockDataset<TracedTripItem> = {
  path: 'trips',
  itemsOfDay: (home, number) =>
    tripsOfDay(home, number).map((trip, index) => ({
      id: `${dayFromNumber(number).replaceAll('-', '')}-${index + 1}`,
      started_at: offsetStamp(trip.start),
      ended_at: offsetStamp(trip.start + trip.minutes * MINUTE),
      ...{ mode: trip.mode, distance_m: trip.metres, points: pointsOf(trip) },
    })),
  tooLow: (item, share) => ({ ...item, distance_m: Math.floor(item.distance_m * share) }),
  drifts: 'distance_m',
};

function pointsOf({ from, to, start, minutes }: Trip): TracedTripItem['points'] {
  return Array.from({ length: STEPS + 1 }, (_, step) => {
    const share = step / STEPS;
    const bend = BEND * Math.sin(Math.PI * share);
    return {
      at: offsetStamp(start + Math.round(minutes * share) * MINUTE),
      lat: degrees(from.lat + (to.lat - from.lat) * share + bend),
      lon: degrees(from.lon + (to.lon - from.lon) * share - bend),
    };
  });
}

const degrees = (value: number): number => Math.round(value * 10_000) / 10_000;
