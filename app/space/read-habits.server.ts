import type { ConsentView } from '~/consent/list-consents.server.ts';
import type { ShareReader } from '~/consent/shares/share-reader.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Findings } from '~/services/choose-gestures.ts';
import type { CurveFacts } from '~/services/components/home-habits.tsx';
import { ENERGY_DATASETS } from '~/services/energy.ts';
import { loadHabits } from '~/services/load-reference-values.server.ts';
import { addDays, startOfDay } from '~/services/local-days.server.ts';
import { readCurve } from '~/services/read-curve.server.ts';
import { readGas } from '~/services/read-gas.ts';
import { type EnergyAtHand, mayAdviseFrom, readingsFor } from './read-energies.server.ts';

export interface Habits {
  readonly findings: Findings;
  readonly facts: CurveFacts | null;
  /** False when no agreement lets advice be computed: gestures are then listed in the pilot's order. */
  readonly mayAdvise: boolean;
}

interface HabitsInput {
  readonly testerId: string;
  readonly consents: readonly ConsentView[];
  readonly energies: readonly EnergyAtHand[];
  readonly timeZone: string;
  readonly reader: ShareReader;
}

/** What a tester's own curves say of their habits, as far as they agreed to have it computed. */
export async function readHabits(context: AppContext, input: HabitsInput): Promise<Habits> {
  const { consents, reader } = input;
  const curve = ENERGY_DATASETS.electricity.fine;
  const daily = ENERGY_DATASETS.gas.fine;
  const electricity = mayAdviseFrom(consents, curve, reader) ? await electricityFindings(context, input, curve) : null;
  const gas = mayAdviseFrom(consents, daily, reader) ? await gasFindings(context, input, daily) : {};
  return {
    findings: { ...electricity?.findings, ...gas },
    facts: electricity?.facts ?? null,
    mayAdvise: mayAdviseFrom(consents, curve, reader),
  };
}

async function electricityFindings(context: AppContext, input: HabitsInput, dataset: string) {
  const { timeZone } = input;
  const { curve } = loadHabits();
  const readings = await lastDays(context, input, dataset, curve.days);
  if (readings.length === 0) return null;
  const { nightBaseLoadW, eveningRatio, meanDayKwh, peak } = readCurve(readings, { ...curve, timeZone });
  const facts: CurveFacts = {
    days: curve.days,
    meanDayKwh: meanDayKwh ?? null,
    nightBaseLoadW: nightBaseLoadW ?? null,
    peak: peak ?? null,
  };
  return { findings: { nightBaseLoadW, eveningRatio }, facts };
}

async function gasFindings(context: AppContext, input: HabitsInput, dataset: string): Promise<Findings> {
  const { gas } = loadHabits();
  const { gasBaseKwhPerDay, gasHeatingShare } = readGas(await lastDays(context, input, dataset, gas.days), gas);
  return { gasBaseKwhPerDay, gasHeatingShare };
}

/** Readings of the last `days` local days that were received. */
async function lastDays(context: AppContext, input: HabitsInput, dataset: string, days: number) {
  const { testerId, energies, timeZone, reader } = input;
  const energy = energies.find(({ datasets }) => datasets.includes(dataset));
  if (!energy) return [];
  const end = addDays(energy.lastDay, 1);
  const from = startOfDay(addDays(end, -days), timeZone);
  return readingsFor(context, { testerId, dataset, from, to: startOfDay(end, timeZone), reader });
}
