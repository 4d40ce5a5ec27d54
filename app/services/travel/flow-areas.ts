import { crowMetres, type Point } from './travel.ts';

/** Where trips are added up: communes by their outline, some cut into quarters, and the stops whose names are known. */
export interface FlowAreas {
  readonly source: { readonly title: string; readonly licence: string };
  readonly communes: readonly { readonly key: string; readonly name: string; readonly outline: readonly Point[] }[];
  readonly quarters: readonly ({ readonly key: string; readonly commune: string; readonly name: string } & Point)[];
  readonly stops: readonly { readonly name: string; readonly area: string }[];
}

/** An area as it is drawn and named. */
export interface FlowArea {
  readonly key: string;
  readonly name: string;
  readonly middle: Point;
}

/** The key of the area that holds a place (WGS 84); null outside all of them. */
export function areaAt({ communes, quarters }: FlowAreas, place: Point): string | null {
  const commune = communes.find(({ outline }) => holds(outline, place));
  if (!commune) return null;
  const [nearest] = quarters
    .filter((quarter) => quarter.commune === commune.key)
    .map((quarter) => ({ key: quarter.key, metres: crowMetres(quarter, place) }))
    .sort((a, b) => a.metres - b.metres);
  return nearest?.key ?? commune.key;
}

/** The key of the area of a stop that a network names; null for one that is not known. */
export const areaOfStop = ({ stops }: FlowAreas, stop: string): string | null =>
  stops.find(({ name }) => name === stop)?.area ?? null;

/** Every area that a trip may begin or end in. */
export function listFlowAreas({ communes, quarters }: FlowAreas): FlowArea[] {
  const cut = new Set(quarters.map(({ commune }) => commune));
  return [
    ...quarters.map(({ key, name, lat, lon }) => ({ key, name, middle: { lat, lon } })),
    ...communes
      .filter(({ key }) => !cut.has(key))
      .map(({ key, name, outline }) => ({ key, name, middle: middleOf(outline) })),
  ];
}

/** Even-odd rule: a line from the place to the east crosses the outline an odd number of times. */
function holds(outline: readonly Point[], { lat, lon }: Point): boolean {
  return sidesOf(outline).reduce((inside, [a, b]) => {
    const crosses = a.lat > lat !== b.lat > lat && lon < ((b.lon - a.lon) * (lat - a.lat)) / (b.lat - a.lat) + a.lon;
    return crosses ? !inside : inside;
  }, false);
}

const sidesOf = (outline: readonly Point[]): [Point, Point][] =>
  outline.map((point, at) => [outline.at(at - 1) as Point, point]);

/** The centre of gravity of an outline, flat: good enough to place a dot. */
function middleOf(outline: readonly Point[]): Point {
  const parts = sidesOf(outline).map(([a, b]) => ({ a, b, cross: a.lon * b.lat - b.lon * a.lat }));
  const six = 3 * parts.reduce((sum, { cross }) => sum + cross, 0);
  return {
    lat: parts.reduce((sum, { a, b, cross }) => sum + (a.lat + b.lat) * cross, 0) / six,
    lon: parts.reduce((sum, { a, b, cross }) => sum + (a.lon + b.lon) * cross, 0) / six,
  };
}
