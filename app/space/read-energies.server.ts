import type { ConnectionView } from '~/consent/list-connections.server.ts';
import type { ConsentView } from '~/consent/list-consents.server.ts';
import { describeFor, readFor } from '~/consent/shares/read-for.server.ts';
import type { ShareReader } from '~/consent/shares/share-reader.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Reading } from '~/platform/reading.ts';
import { ENERGIES, ENERGY_DATASETS, type Energy } from '~/services/energy.ts';
import { addDays, dayOf, startOfDay } from '~/services/local-days.server.ts';
import type { VaultContent } from '~/vault/describe-vault.server.ts';

export interface EnergyAtHand {
  readonly energy: Energy;
  /** The last local day with a reading. */
  readonly lastDay: string;
  readonly datasets: readonly string[];
}

/**
 * The energies that can be shown: those with readings that the policy lets this service open, and whose agreement was
 * not taken back.
 * A file that a tester uploaded after refusing a holder's agreement is theirs to look at.
 */
export async function energiesAtHand(context: AppContext, input: AtHandInput): Promise<EnergyAtHand[]> {
  const contents = await describeFor(context, input);
  const found: EnergyAtHand[] = [];
  for (const energy of ENERGIES) {
    const { fine, coarse } = ENERGY_DATASETS[energy];
    const held = contents.filter(
      ({ dataset }) => [fine, coarse].includes(dataset) && !isTakenBack(input.consents, dataset),
    );
    const lastDays = await Promise.all(held.map((content) => lastDayOf(context, input, content)));
    const lastDay = lastDays.sort().at(-1);
    if (lastDay) found.push({ energy, lastDay, datasets: held.map(({ dataset }) => dataset) });
  }
  return found;
}

export interface AtHandInput {
  readonly testerId: string;
  readonly consents: readonly ConsentView[];
  readonly connections: readonly ConnectionView[];
  readonly timeZone: string;
  readonly reader: ShareReader;
}

/** The last local day received: known without opening anything where a holder sent it, read otherwise. */
async function lastDayOf(context: AppContext, input: AtHandInput, content: VaultContent): Promise<string> {
  const { testerId, connections, timeZone, reader } = input;
  const { dataset, lastMonth } = content;
  const synced = connections.map(({ syncedUntil }) => syncedUntil[dataset]).find((day) => day !== undefined);
  // A file uploaded since may go further than what the holder sent.
  if (synced && addDays(synced, -1).slice(0, 7) >= lastMonth) return addDays(synced, -1);
  const from = startOfDay(`${lastMonth}-01`, timeZone);
  const readings = await readingsFor(context, { testerId, dataset, from, to: from + 32 * 86_400_000, reader });
  const last = readings.at(-1);
  return last ? dayOf(last.start, timeZone) : `${lastMonth}-01`;
}

/** The agreements by which a dataset comes here were withdrawn or ended, and none of them holds. */
export function isTakenBack(consents: readonly ConsentView[], dataset: string): boolean {
  const bringing = consents.filter(({ purpose }) => purpose.holder && purpose.datasets.includes(dataset));
  const ended = bringing.some(({ state }) => state === 'revoked' || state === 'expired');
  return ended && bringing.every(({ state }) => state !== 'granted');
}

/**
 * Whether this service may compute advice from a dataset: where a pilot asks for it apart (a purpose of that service that
 * covers the dataset and sends to no holder), one such agreement must hold; elsewhere, showing it is enough.
 */
export function mayAdviseFrom(consents: readonly ConsentView[], dataset: string, reader: ShareReader): boolean {
  const isFor = (services: readonly string[]) => reader.kind !== 'service' || services.includes(reader.key);
  const using = consents.filter(
    ({ purpose }) => !purpose.holder && isFor(purpose.services) && purpose.datasets.includes(dataset),
  );
  return using.length === 0 ? !isTakenBack(consents, dataset) : using.some(({ state }) => state === 'granted');
}

/** What the policy shows this service; nothing where it shows nothing. */
export async function readingsFor(context: AppContext, ask: Parameters<typeof readFor>[1]): Promise<Reading[]> {
  const answer = await readFor(context, ask);
  return answer.sight === 'readings' ? answer.value : [];
}

/** Readings of both datasets of an energy, over local days [firstDay; endDay[. */
export async function readEnergy(
  context: AppContext,
  input: {
    testerId: string;
    energy: EnergyAtHand;
    firstDay: string;
    endDay: string;
    timeZone: string;
    reader: ShareReader;
  },
) {
  const { testerId, energy, firstDay, endDay, timeZone, reader } = input;
  // A day more on each side: a gas day begins at six, and a monthly reading before its month.
  const from = startOfDay(addDays(firstDay, -1), timeZone);
  const to = startOfDay(addDays(endDay, 1), timeZone);
  const { fine, coarse } = ENERGY_DATASETS[energy.energy];
  const read = (dataset: string) =>
    energy.datasets.includes(dataset)
      ? readingsFor(context, { testerId, dataset, from, to, reader })
      : Promise.resolve([]);
  return { fine: await read(fine), coarse: await read(coarse) };
}
