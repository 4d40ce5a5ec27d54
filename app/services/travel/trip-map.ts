import type { Point, TravelMode } from './travel.ts';

/** Side of a cell to which places are rounded when they are blurred, in metres. */
export const BLUR_M = 500;

/** The drawing's sides, in its own units. */
export const MAP = { width: 360, height: 300, margin: 24 } as const;

const METRES_PER_DEGREE = 111_195;

export interface MapLine {
  readonly key: string;
  readonly mode: TravelMode;
  /** "x,y x,y", in the drawing's units. */
  readonly points: string;
}

export interface TripMap {
  readonly lines: readonly MapLine[];
  /** Where trips begin or end, and how many of them do. */
  readonly places: readonly { readonly key: string; readonly x: number; readonly y: number; readonly trips: number }[];
  /** A round length and how long it is in the drawing's units. */
  readonly scale: { readonly metres: number; readonly units: number };
}

interface Drawn {
  readonly key: string;
  readonly mode: TravelMode;
  readonly path: readonly Point[] | null;
}

/**
 * A map of recorded paths: north is up, lengths are true to 1 % over a city (equirectangular at its middle).
 * Blurred, each trip is a straight line between cells of 500 m: its path is not drawn. Null without any path.
 */
export function drawTripMap(trips: readonly Drawn[], blur: boolean): TripMap | null {
  const paths = trips.flatMap(({ key, mode, path }) =>
    path ? [{ key, mode, points: blur ? [first(path), last(path)] : path }] : [],
  );
  const all = paths.flatMap(({ points }) => points);
  if (all.length === 0) return null;
  const middle = (Math.min(...all.map(({ lat }) => lat)) + Math.max(...all.map(({ lat }) => lat))) / 2;
  const metres = ({ lat, lon }: Point) => {
    const place = {
      x: lon * METRES_PER_DEGREE * Math.cos((middle * Math.PI) / 180),
      y: lat * METRES_PER_DEGREE,
    };
    return blur ? { x: round(place.x, BLUR_M), y: round(place.y, BLUR_M) } : place;
  };
  const flat = paths.map(({ points, ...rest }) => ({ ...rest, points: points.map(metres) }));
  const fit = fitter(flat.flatMap(({ points }) => points));
  const drawn = flat.map(({ points, ...rest }) => ({ ...rest, points: points.map(fit.place) }));
  const scaleM = roundLength((MAP.width / 3) * (1 / fit.unitsPerMetre));
  return {
    lines: drawn.map(({ points, ...rest }) => ({ ...rest, points: points.map(({ x, y }) => `${x},${y}`).join(' ') })),
    places: placesOf(drawn.map(({ points }) => [first(points), last(points)])),
    scale: { metres: scaleM, units: round(scaleM * fit.unitsPerMetre, 0.1) },
  };
}

type Spot = { readonly x: number; readonly y: number };

const first = <T>(list: readonly T[]): T => list[0] as T;
const last = <T>(list: readonly T[]): T => list.at(-1) as T;
const round = (value: number, step: number): number => Number((Math.round(value / step) * step).toFixed(1));

function fitter(spots: readonly Spot[]) {
  const [xs, ys] = [spots.map(({ x }) => x), spots.map(({ y }) => y)];
  const [west, east, south, north] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const [wide, high] = [MAP.width - 2 * MAP.margin, MAP.height - 2 * MAP.margin];
  // One place alone still needs a scale: the blur's own cell.
  const unitsPerMetre = Math.min(wide / Math.max(east - west, BLUR_M), high / Math.max(north - south, BLUR_M));
  const [left, top] = [
    (MAP.width - (east - west) * unitsPerMetre) / 2,
    (MAP.height - (north - south) * unitsPerMetre) / 2,
  ];
  const place = ({ x, y }: Spot): Spot => ({
    x: round(left + (x - west) * unitsPerMetre, 0.1),
    y: round(top + (north - y) * unitsPerMetre, 0.1),
  });
  return { place, unitsPerMetre };
}

/** 1, 2 or 5 times a power of ten, at most `metres`. */
function roundLength(metres: number): number {
  const power = 10 ** Math.floor(Math.log10(metres));
  return ([5, 2, 1].find((step) => step * power <= metres) ?? 1) * power;
}

function placesOf(ends: readonly (readonly Spot[])[]): TripMap['places'] {
  const found = new Map<string, { key: string; x: number; y: number; trips: number }>();
  for (const { x, y } of ends.flat()) {
    const key = `${Math.round(x)} ${Math.round(y)}`;
    const known = found.get(key);
    if (known) known.trips += 1;
    else found.set(key, { key, x, y, trips: 1 });
  }
  return [...found.values()];
}
