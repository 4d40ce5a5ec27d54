import type { z } from 'zod';
import type { ConsentView } from '~/consent/list-consents.server.ts';
import type { ShareReader } from '~/consent/shares/share-reader.ts';
import { townWeather } from '~/consent/town-weather.server.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { ColdFacts } from '~/services/components/home-habits.tsx';
import { ENERGY_DATASETS, type Energy } from '~/services/energy.ts';
import { daysOfUse } from '~/services/energy-use/gesture-effect.server.ts';
import { heatingSlope } from '~/services/energy-use/heating-slope.ts';
import { loadReferenceValues } from '~/services/load-reference-values.server.ts';
import { addDays, dayOf } from '~/services/local-days.server.ts';
import { valueOn } from '~/services/reference-values.ts';
import { type EnergyAtHand, mayAdviseFrom, readEnergy } from './read-energies.server.ts';

export type HeatingTold = z.output<typeof heatingSlope.output>;

interface HomeUseInput {
  readonly testerId: string;
  readonly definition: PilotDefinition;
  readonly consents: readonly ConsentView[];
  readonly energies: readonly EnergyAtHand[];
  readonly reader: ShareReader;
}

/** The year that is told. */
const YEAR_DAYS = 365;

/**
 * What the cold does to each energy of a home over the last year, as far as the person agreed to have it computed; none
 * where the town's weather is not known.
 */
export async function readHomeUse(context: AppContext, input: HomeUseInput): Promise<ReadonlyMap<Energy, HeatingTold>> {
  const { testerId, definition, consents, reader } = input;
  const { timeZone } = definition.calendar;
  const energies = input.energies.filter(({ energy }) => mayAdviseFrom(consents, ENERGY_DATASETS[energy].fine, reader));
  const told = new Map<Energy, HeatingTold>();
  const temperatures = energies.length > 0 ? await townWeather(context, definition.territory) : null;
  if (!temperatures) return told;
  const endDay = dayOf(context.clock.now().getTime(), timeZone);
  const firstDay = addDays(endDay, -YEAR_DAYS);
  const yearTemperaturesC = yearOf(temperatures, firstDay, endDay);
  for (const energy of energies) {
    const readings = await readEnergy(context, { testerId, energy, firstDay, endDay, timeZone, reader });
    const days = daysOfUse(energy.energy, readings, { temperatures, timeZone });
    told.set(energy.energy, heatingSlope.compute({ days, yearTemperaturesC }));
  }
  return told;
}

/** The mean temperatures of the days in [firstDay; endDay[. */
export const yearOf = (temperatures: ReadonlyMap<string, number>, firstDay: string, endDay: string): number[] =>
  [...temperatures].filter(([day]) => day >= firstDay && day < endDay).map(([, celsius]) => celsius);

/** The same, with the reference price of each energy on a day, for a page to say it. */
export async function readCold(context: AppContext, input: HomeUseInput, today: string): Promise<ColdFacts[]> {
  const { gasPrice, electricityPrice } = loadReferenceValues();
  return [...(await readHomeUse(context, input))].map(([energy, told]) => ({
    ...{ energy, told },
    price: valueOn(energy === 'gas' ? gasPrice : electricityPrice, today)?.value ?? null,
  }));
}
