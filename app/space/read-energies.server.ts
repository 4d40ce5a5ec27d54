import type { ConsentView } from '~/consent/list-consents.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { ENERGIES, ENERGY_DATASETS, type Energy } from '~/services/energy.ts';
import { addDays, dayOf, startOfDay } from '~/services/local-days.server.ts';
import { describeVault } from '~/vault/describe-vault.server.ts';
import { readReadings, type VaultReader } from '~/vault/read-readings.server.ts';

export interface EnergyAtHand {
  readonly energy: Energy;
  /** The last local day with a reading. */
  readonly lastDay: string;
  readonly datasets: readonly string[];
}

/**
 * The energies that can be shown: those with readings in the vault, and whose agreement was not taken back.
 * A file that a tester uploaded after refusing a holder's agreement is theirs to look at.
 */
export async function energiesAtHand(
  context: AppContext,
  input: { testerId: string; consents: readonly ConsentView[]; timeZone: string; reader: VaultReader },
): Promise<EnergyAtHand[]> {
  const { testerId, consents, timeZone, reader } = input;
  const contents = await describeVault(context, testerId);
  const found: EnergyAtHand[] = [];
  for (const energy of ENERGIES) {
    const { fine, coarse } = ENERGY_DATASETS[energy];
    const held = contents.filter(({ dataset }) => [fine, coarse].includes(dataset) && !isTakenBack(consents, dataset));
    if (held.length === 0) continue;
    const lastDays = await Promise.all(
      held.map(async ({ dataset, lastMonth }) => {
        const from = startOfDay(`${lastMonth}-01`, timeZone);
        const readings = await readReadings(context, { testerId, dataset, from, to: from + 32 * 86_400_000, reader });
        return readings.at(-1);
      }),
    );
    const last = lastDays.flatMap((reading) => (reading ? [dayOf(reading.start, timeZone)] : [])).sort();
    const lastDay = last.at(-1);
    if (lastDay) found.push({ energy, lastDay, datasets: held.map(({ dataset }) => dataset) });
  }
  return found;
}

/** The agreements by which a dataset comes here were withdrawn or ended, and none of them holds. */
export function isTakenBack(consents: readonly ConsentView[], dataset: string): boolean {
  const bringing = consents.filter(({ purpose }) => purpose.holder && purpose.datasets.includes(dataset));
  const ended = bringing.some(({ state }) => state === 'revoked' || state === 'expired');
  return ended && bringing.every(({ state }) => state !== 'granted');
}

/**
 * Whether advice may be computed from a dataset: where a pilot asks for it apart (a purpose that covers the
 * dataset and sends to no holder), one such agreement must hold; elsewhere, showing it is enough.
 */
export function mayAdviseFrom(consents: readonly ConsentView[], dataset: string): boolean {
  const using = consents.filter(({ purpose }) => !purpose.holder && purpose.datasets.includes(dataset));
  return using.length === 0 ? !isTakenBack(consents, dataset) : using.some(({ state }) => state === 'granted');
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
    reader: VaultReader;
  },
) {
  const { testerId, energy, firstDay, endDay, timeZone, reader } = input;
  // A day more on each side: a gas day begins at six, and a monthly reading before its month.
  const from = startOfDay(addDays(firstDay, -1), timeZone);
  const to = startOfDay(addDays(endDay, 1), timeZone);
  const { fine, coarse } = ENERGY_DATASETS[energy.energy];
  const read = (dataset: string) =>
    energy.datasets.includes(dataset)
      ? readReadings(context, { testerId, dataset, from, to, reader })
      : Promise.resolve([]);
  return { fine: await read(fine), coarse: await read(coarse) };
}
