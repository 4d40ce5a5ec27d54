/** Ways of getting about that trips may name. */
export const TRAVEL_MODES = ['walk', 'bike', 'bus', 'train', 'shared-car', 'car'] as const;
export type TravelMode = (typeof TRAVEL_MODES)[number];

export const MOTORS = ['petrol', 'diesel', 'hybrid', 'electric'] as const;
export type Motor = (typeof MOTORS)[number];

/** Where a distance comes from: measured, or estimated from the time, the stations or the way to work that was stated. */
export const DISTANCE_RULES = ['measured', 'duration', 'stations', 'commute', 'unknown'] as const;
export type DistanceRule = (typeof DISTANCE_RULES)[number];

/** Degrees, WGS 84. */
export interface Point {
  readonly lat: number;
  readonly lon: number;
}

/** Mean radius of the Earth (IUGG), in metres. */
const EARTH_RADIUS_M = 6_371_008.8;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Great-circle distance in metres (haversine), good to 0.5 % at any distance. */
export function crowMetres(from: Point, to: Point): number {
  const half =
    Math.sin(radians(to.lat - from.lat) / 2) ** 2 +
    Math.cos(radians(from.lat)) * Math.cos(radians(to.lat)) * Math.sin(radians(to.lon - from.lon) / 2) ** 2;
  return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(half)));
}
