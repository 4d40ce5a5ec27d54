import type { CollectiveFlows } from './collective-flows.ts';
import { type FlowAreas, listFlowAreas } from './flow-areas.ts';
import { drawFlowMap, type FlowMap } from './flow-map.ts';
import { HOUR_BANDS, type HourBand } from './hour-bands.ts';
import { TRAVEL_MODES, type TravelMode } from './travel.ts';

export interface FlowChoice {
  readonly band: HourBand | null;
  readonly mode: TravelMode | null;
}

/** A flow as the page tells it: a sum of published figures. */
export interface ShownFlow {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly isWithin: boolean;
  readonly trips: number;
  /** At least so many different people: the most of any figure in the sum. */
  readonly people: number;
}

/** The map of a group under one choice; plain data for the widget. */
export interface FlowView {
  readonly choice: FlowChoice;
  /** Most trips first. */
  readonly flows: readonly ShownFlow[];
  readonly trips: number;
  /** Trips of the flows that are told for several parts of the day or modes at once, and so are not in this choice. */
  readonly apart: number;
  /** Whether there are trips that no figure tells. */
  readonly untold: boolean;
  readonly people: number | null;
  readonly map: FlowMap | null;
}

/** Reads `?heure=morning&mode=bike`; anything else is no choice. */
export function readFlowChoice(params: URLSearchParams): FlowChoice {
  return {
    band: HOUR_BANDS.find((band) => band === params.get('heure')) ?? null,
    mode: TRAVEL_MODES.find((mode) => mode === params.get('mode')) ?? null,
  };
}

/** What is shown of a group's flows: only figures that were published, and sums of them. */
export function buildFlowView(content: CollectiveFlows, areas: FlowAreas, choice: FlowChoice): FlowView {
  const names = new Map(listFlowAreas(areas).map(({ key, name }) => [key, name]));
  const nameOf = (key: string): string => names.get(key) ?? key;
  const isTold = (asked: string | null, told: string | null) => asked === null || asked === told;
  const mayBe = (asked: string | null, told: string | null) => told === null || isTold(asked, told);
  const [chosen, possible] = [isTold, mayBe].map((fits) =>
    content.flows.filter(({ band, mode }) => fits(choice.band, band) && fits(choice.mode, mode)),
  ) as [CollectiveFlows['flows'], CollectiveFlows['flows']];
  const sums = new Map<string, ShownFlow>();
  for (const { from, to, trips, people } of chosen) {
    const key = `${from} ${to}`;
    const known = sums.get(key) ?? {
      ...{ key, from: nameOf(from), to: nameOf(to), isWithin: from === to, trips: 0, people: 0 },
    };
    sums.set(key, { ...known, trips: known.trips + trips, people: Math.max(known.people, people) });
  }
  const flows = [...sums.values()].sort((a, b) => b.trips - a.trips || a.key.localeCompare(b.key));
  return {
    ...{ choice, flows, people: content.people, untold: content.untold },
    trips: total(flows),
    apart: total(possible) - total(chosen),
    map: drawFlowMap(flows, areas),
  };
}

const total = (list: readonly { readonly trips: number }[]): number => list.reduce((sum, { trips }) => sum + trips, 0);
