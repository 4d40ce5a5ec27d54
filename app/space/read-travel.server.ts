import { addDays } from '~/services/local-days.server.ts';
import { SWITCHES, type SwitchTo } from '~/services/travel/best-switches.server.ts';
import { carFootprintAndCost } from '~/services/travel/car-footprint-and-cost.server.ts';
import type { MethodFactor } from '~/services/travel/components/travel-method.tsx';
import { gatherTrips, type TravelTrip } from '~/services/travel/gather-trips.server.ts';
import { modeValues } from '~/services/travel/load-travel-values.server.ts';
import { MOTORS, type Motor, type TravelMode } from '~/services/travel/travel.ts';
import { gatherCosts } from '~/services/travel/travel-costs.server.ts';
import { TRAVEL_DATASETS, type TravelEntries } from '~/services/travel/travel-entries.ts';
import type { MonthCost } from '~/services/travel/travel-month.server.ts';
import type { ServiceAtHand } from './open-service.server.ts';
import { type DatasetStanding, readServiceEntries, readServiceRecord } from './service-data.server.ts';

/** The declared dataset by which a person says how they get about. */
export const SAID = 'declared/mobility';

/** What the person says of how they get about; null for what they did not say. */
export interface SaidOfTravel {
  readonly motor: Motor | 'none' | null;
  readonly carYear: number | null;
  /** Kilometres, one way. */
  readonly commuteKm: number | null;
  readonly remoteDays: number | null;
  readonly couldDo: readonly SwitchTo[] | null;
}

export interface Travel {
  readonly said: SaidOfTravel;
  /** Of the person's own car, whole; null for an average one. */
  readonly carKgPerKm: number | null;
  readonly trips: readonly TravelTrip[];
  readonly costs: readonly MonthCost[];
}

/** The travel of some local days [firstDay; endDay[, of every dataset that this service has and may read. */
export async function readTravel(page: ServiceAtHand, days: { firstDay: string; endDay: string }): Promise<Travel> {
  const said = await readSaid(page);
  const entries: { -readonly [D in keyof TravelEntries]: TravelEntries[D] } = {};
  for (const dataset of TRAVEL_DATASETS.filter((one) => page.service.datasets.includes(one))) {
    entries[dataset] = await readServiceEntries(page, { dataset, ...days });
  }
  const { motor, commuteKm } = said;
  const carKgPerKm =
    motor && motor !== 'none'
      ? carFootprintAndCost.compute(carFootprintAndCost.input.parse({ motor })).tripKgPerKm
      : null;
  const { timeZone } = page;
  return {
    ...{ said, carKgPerKm },
    trips: gatherTrips(entries, { timeZone, commuteKm, carKgPerKm }),
    costs: gatherCosts(entries, timeZone),
  };
}

async function readSaid(page: ServiceAtHand): Promise<SaidOfTravel> {
  const said = page.service.datasets.includes(SAID) ? await readServiceRecord(page, SAID) : {};
  const number = (key: string) => (typeof said[key] === 'number' ? said[key] : null);
  const couldDo = said['could-do'];
  return {
    motor: ([...MOTORS, 'none'] as const).find((motor) => motor === said.car) ?? null,
    carYear: number('car-year'),
    commuteKm: number('commute'),
    remoteDays: number('remote-days'),
    couldDo: Array.isArray(couldDo) ? SWITCHES.filter((one) => couldDo.includes(one)) : null,
  };
}

/** The month asked for (yyyy-mm), or the last that has something; never one that is to come. */
export function chooseMonth(asked: string | null, standing: readonly DatasetStanding[], today: string): string {
  const current = today.slice(0, 7);
  const known = standing
    .filter(({ dataset }) => (TRAVEL_DATASETS as readonly string[]).includes(dataset))
    .flatMap(({ lastMonth }) => (lastMonth && lastMonth <= current ? [lastMonth] : []));
  const isMonth = asked !== null && /^\d{4}-(0[1-9]|1[0-2])$/.test(asked) && asked <= current;
  return isMonth ? asked : (known.sort().at(-1) ?? current);
}

/** The local days of a month: [firstDay; endDay[. */
export const daysOfMonth = (month: string): { firstDay: string; endDay: string } => ({
  firstDay: `${month}-01`,
  endDay: `${addDays(`${month}-28`, 4).slice(0, 7)}-01`,
});

/** What a kilometre of each of these modes emits, with its date and source; plain data. */
export function methodFactors(modes: readonly TravelMode[]): MethodFactor[] {
  return modes.map((mode) => {
    const { kgPerKm, asOf, note, sources } = modeValues(mode);
    return {
      mode,
      kgPerKm,
      asOf,
      note,
      source: sources.map(({ title, through }) => [title, through].filter(Boolean).join(', ')).join(' ; '),
    };
  });
}
