import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { parse } from 'csv-parse';
import type { Clock } from '~/platform/clock.ts';
import { holderError } from '../errors.ts';
import type { Day } from '../local-time.ts';
import { meteoFranceManifest as manifest } from './manifest.ts';
import type { Town } from './towns.ts';

const unzip = promisify(gunzip);

/** A day's mean outside temperature in °C, by local day. */
export type DailyTemperatures = ReadonlyMap<Day, number>;

interface World {
  readonly fetch: typeof fetch;
  readonly clock: Clock;
}

const KEPT_MS = 6 * 3_600_000;
/** A file of a département takes about 2 MB unzipped. */
const MOST_BYTES = 40_000_000;
/** A station counts when it told this share of the days of the best one. */
const LEAST_SHARE = 0.9;
const KM_PER_DEGREE = 111.2;

type Kept = Map<string, { readonly until: number; readonly temperatures: Promise<DailyTemperatures> }>;

/** Remembered as long as the `fetch` they came by: two sandboxes never share them. */
const kept = new WeakMap<typeof fetch, Kept>();

/**
 * The mean temperatures of a town since 1 January of last year, at the nearest station that measures them: what is asked
 * says nothing of anybody. Remembered for some hours. Throws AppErrors `holders.*`.
 */
export function fetchDailyTemperatures(world: World, town: Town): Promise<DailyTemperatures> {
  const now = world.clock.now().getTime();
  const known: Kept = kept.get(world.fetch) ?? new Map();
  kept.set(world.fetch, known);
  const key = `${town.department} ${town.latitude} ${town.longitude}`;
  const entry = known.get(key);
  if (entry && entry.until > now) return entry.temperatures;
  const temperatures = askFor(world, town);
  known.set(key, { until: now + KEPT_MS, temperatures });
  // What failed is asked again the next time.
  temperatures.catch(() => known.delete(key));
  return temperatures;
}

async function askFor({ fetch: fetcher, clock }: World, town: Town): Promise<DailyTemperatures> {
  const year = clock.now().getUTCFullYear();
  const file = `Q_${town.department}_latest-${year - 1}-${year}_RR-T-Vent.csv.gz`;
  const response = await fetcher(`${manifest.api}/${file}`).catch((cause: unknown) => {
    // fetch rejects with a TypeError when the network fails; anything else is a defect to be seen.
    throw cause instanceof TypeError ? holderError('unreachable', { holder: manifest.name }, cause) : cause;
  });
  if (!response.ok) {
    const failure = response.status >= 500 ? 'serverError' : 'badRequest';
    throw holderError(failure, { holder: manifest.name, holderCode: String(response.status) });
  }
  const told = await readStations(await response.arrayBuffer());
  if (told.size === 0) throw holderError('contractChanged', { holder: manifest.name });
  return nearest([...told.values()], town);
}

interface Station {
  readonly latitude: number;
  readonly longitude: number;
  readonly temperatures: Map<Day, number>;
}

async function readStations(bytes: ArrayBuffer): Promise<Map<string, Station>> {
  const text = await unzip(Buffer.from(bytes), { maxOutputLength: MOST_BYTES }).catch((cause: unknown) => {
    throw holderError('truncatedAnswer', { holder: manifest.name }, cause);
  });
  const stations = new Map<string, Station>();
  const rows = parse(text, { columns: true, delimiter: ';', relax_column_count: true, skip_empty_lines: true });
  for await (const row of rows as AsyncIterable<Readonly<Record<string, string | undefined>>>) {
    const { NUM_POSTE: id, LAT, LON, AAAAMMJJ: stamp = '', TM, TNTXM } = row;
    const celsius = Number(TM || TNTXM || Number.NaN);
    const day = /^(\d{4})(\d{2})(\d{2})$/.exec(stamp);
    if (!id || !day || Number.isNaN(celsius)) continue;
    const station = stations.get(id) ?? { latitude: Number(LAT), longitude: Number(LON), temperatures: new Map() };
    station.temperatures.set(`${day[1]}-${day[2]}-${day[3]}`, celsius);
    stations.set(id, station);
  }
  return stations;
}

/** Of the stations that told about as many days as the one that told most, the nearest. */
function nearest(stations: readonly Station[], town: Town): DailyTemperatures {
  const most = Math.max(...stations.map(({ temperatures }) => temperatures.size));
  const [first] = stations
    .filter(({ temperatures }) => temperatures.size >= LEAST_SHARE * most)
    .toSorted((a, b) => kmTo(a, town) - kmTo(b, town));
  return first?.temperatures ?? new Map();
}

/** On a map that is flat: right to some metres over a département. */
function kmTo({ latitude, longitude }: Station, town: Town): number {
  const east = (longitude - town.longitude) * Math.cos((town.latitude * Math.PI) / 180);
  return KM_PER_DEGREE * Math.hypot(latitude - town.latitude, east);
}
