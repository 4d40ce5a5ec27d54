import { type FlowAreas, listFlowAreas } from './flow-areas.ts';
import type { ShownFlow } from './flow-view.ts';
import type { Point } from './travel.ts';
import { MAP } from './trip-map.ts';

/** Most ties drawn, the largest first; the table tells them all. */
const MOST_TIES = 40;
/** Widths of ties and radii of areas, in the drawing's units. */
const [THINNEST, WIDEST] = [1.5, 11];
const [SMALLEST, LARGEST] = [4, 13];
/** Room for names beside the outermost areas. */
const MARGIN = 44;
const METRES_PER_DEGREE = 111_195;
/** Areas never fill the drawing closer than that, in metres. */
const LEAST_SPAN_M = 4_000;

export interface FlowMap {
  /** Outlines of communes, "x,y x,y". */
  readonly outlines: readonly { readonly key: string; readonly points: string }[];
  /** Both ways together, the widest last: it lies on top. */
  readonly ties: readonly {
    readonly key: string;
    readonly x1: number;
    readonly y1: number;
    readonly x2: number;
    readonly y2: number;
    readonly width: number;
  }[];
  /** Areas that a flow touches; trips within them make their size. */
  readonly areas: readonly {
    readonly key: string;
    readonly name: string;
    readonly x: number;
    readonly y: number;
    readonly radius: number;
  }[];
}

/**
 * Flows drawn between the middles of areas: north is up, lengths are true to 1 % over a city (equirectangular at its
 * middle). Null without any flow.
 */
export function drawFlowMap(flows: readonly ShownFlow[], areas: FlowAreas): FlowMap | null {
  const touched = new Set(flows.flatMap(({ key }) => key.split(' ')));
  const shown = listFlowAreas(areas).filter(({ key }) => touched.has(key));
  if (shown.length === 0) return null;
  const place = placer(shown.map(({ middle }) => middle));
  const middles = new Map(shown.map(({ key, middle }) => [key, place(middle)]));
  const ties = tiesOf(flows).slice(0, MOST_TIES);
  const most = Math.max(1, ...ties.map(({ trips }) => trips));
  const within = new Map(flows.filter(({ isWithin }) => isWithin).map(({ key, trips }) => [key.split(' ')[0], trips]));
  const mostWithin = Math.max(1, ...within.values());
  return {
    outlines: areas.communes.map(({ key, outline }) => ({
      key,
      points: outline
        .map(place)
        .map(({ x, y }) => `${x},${y}`)
        .join(' '),
    })),
    ties: ties
      .flatMap(({ key, ends: [a, b], trips }) => {
        const [from, to] = [middles.get(a), middles.get(b)];
        const width = tenth(THINNEST + (WIDEST - THINNEST) * (trips / most));
        return from && to ? [{ key, x1: from.x, y1: from.y, x2: to.x, y2: to.y, width }] : [];
      })
      .reverse(),
    areas: shown.map(({ key, name, middle }) => ({
      ...{ key, name, ...place(middle) },
      radius: tenth(SMALLEST + (LARGEST - SMALLEST) * Math.sqrt((within.get(key) ?? 0) / mostWithin)),
    })),
  };
}

/** Flows between two areas, both ways added up, most trips first. */
function tiesOf(flows: readonly ShownFlow[]): { key: string; ends: [string, string]; trips: number }[] {
  const ties = new Map<string, { key: string; ends: [string, string]; trips: number }>();
  for (const { key: way, isWithin, trips } of flows) {
    if (isWithin) continue;
    const [a = '', b = ''] = way.split(' ').sort();
    const key = `${a} ${b}`;
    ties.set(key, { key, ends: [a, b], trips: (ties.get(key)?.trips ?? 0) + trips });
  }
  return [...ties.values()].sort((one, two) => two.trips - one.trips || one.key.localeCompare(two.key));
}

const tenth = (value: number): number => Math.round(value * 10) / 10;

/** Puts places into the drawing so that all of `middles` are in it. */
function placer(middles: readonly Point[]): (point: Point) => { x: number; y: number } {
  const bounds = (values: readonly number[]) => [Math.min(...values), Math.max(...values)] as const;
  const [south, north] = bounds(middles.map(({ lat }) => lat));
  const perLon = METRES_PER_DEGREE * Math.cos((((south + north) / 2) * Math.PI) / 180);
  const [west, east] = bounds(middles.map(({ lon }) => lon));
  const [wide, high] = [MAP.width - 2 * MARGIN, MAP.height - 2 * MARGIN];
  const spanX = Math.max(LEAST_SPAN_M, (east - west) * perLon);
  const spanY = Math.max(LEAST_SPAN_M, (north - south) * METRES_PER_DEGREE);
  const unitsPerMetre = Math.min(wide / spanX, high / spanY);
  return ({ lat, lon }) => ({
    x: tenth(MAP.width / 2 + (lon - (west + east) / 2) * perLon * unitsPerMetre),
    y: tenth(MAP.height / 2 - (lat - (south + north) / 2) * METRES_PER_DEGREE * unitsPerMetre),
  });
}
