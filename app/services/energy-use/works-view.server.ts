import type { z } from 'zod';
import type { Energy } from '../energy.ts';
import { loadWorksValues } from '../load-works-values.server.ts';
import type { DayOfUse } from './degree-day-line.ts';
import { energyOfTheme, type HomeAnswers } from './energy-of-theme.ts';
import { worksReturn } from './works-return.ts';
import { worksSaving } from './works-saving.ts';

/** What a person said of works that were done. */
export interface WorksSaid {
  readonly done: readonly string[];
  /** yyyy-mm-dd: the day on which all was finished. */
  readonly ended: string | null;
  readonly costEur: number | null;
  readonly aidEur: number | null;
}

/** The price of a kWh, and whether it is the person's own. */
export interface PriceKnown {
  readonly eurPerKwh: number;
  readonly isOwn: boolean;
}

/** What the page says of works; plain data that a loader can return. */
export interface WorksView {
  readonly said: WorksSaid;
  /** Null before the day they ended, and where nothing says that day. */
  readonly saving: z.output<typeof worksSaving.output> | null;
  /** Why there is no saving to tell, besides the calculator's own reasons. */
  readonly silence: 'no-day' | 'not-ended' | 'no-meter' | 'no-reading' | 'no-weather' | null;
  /** Null where the saving or the price paid is not known. */
  readonly worth: z.output<typeof worksReturn.output> | null;
  readonly energies: readonly Energy[];
  readonly prices: readonly (PriceKnown & { readonly energy: Energy })[];
  readonly assumptions: {
    readonly lifeYears: number;
    readonly discountRate: number;
    readonly validFrom: string;
    readonly source: { readonly title: { readonly fr: string; readonly en: string }; readonly url: string };
  };
}

/** The energies in whose readings works would show: what heats the home, or its water; both where one takes the other's place. */
export function energiesOfWorks(
  done: readonly string[],
  known: { readonly home: HomeAnswers; readonly hasGas: boolean },
): Energy[] {
  const { everyDay, changesEnergy } = loadWorksValues();
  if (done.some((one) => changesEnergy.includes(one))) return known.hasGas ? ['gas', 'electricity'] : ['electricity'];
  const isWater = done.length > 0 && done.every((one) => everyDay.includes(one));
  const energy = energyOfTheme(isWater ? 'hot-water' : 'heating', { ...known, gasHeatingShare: undefined });
  return energy ? [energy] : [];
}

interface WorksInput {
  readonly said: WorksSaid;
  readonly uses: readonly {
    readonly energy: Energy;
    readonly days: readonly DayOfUse[];
    readonly emissions: number | null;
  }[];
  readonly prices: Readonly<Partial<Record<Energy, PriceKnown>>>;
  readonly yearTemperaturesC: readonly number[];
  readonly silence: WorksView['silence'];
}

/** The saving of works and what it is worth, from what was said and read. Pure, but for the dated values. */
export function worksView({ said, uses, prices, yearTemperaturesC, silence }: WorksInput): WorksView {
  const { everyDay, lifeYears, usualLifeYears, discountRate, discountSource, priceGrowth, validFrom } =
    loadWorksValues();
  const lives = said.done.flatMap((one) => lifeYears[one] ?? []);
  const life = lives.length > 0 ? Math.min(...lives) : usualLifeYears;
  const isEveryDay = said.done.length > 0 && said.done.every((one) => everyDay.includes(one));
  const saving =
    silence === null && said.ended !== null && uses.length > 0
      ? worksSaving.compute({
          uses: uses.map(({ energy, days, emissions }) => ({
            ...{ energy, emissions, days: [...days] },
            price: prices[energy]?.eurPerKwh ?? null,
          })),
          changedOn: said.ended,
          yearTemperaturesC: [...yearTemperaturesC],
          actsOn: isEveryDay ? 'every-day' : 'heating',
        })
      : null;
  const { costEur } = said;
  return {
    ...{ said, saving, silence },
    energies: uses.map(({ energy }) => energy),
    worth:
      saving?.eur && costEur !== null
        ? worksReturn.compute({
            ...{ cost: costEur, aid: said.aidEur ?? 0, savedEurPerYear: saving.eur },
            ...{ priceGrowth, discountRate, lifeYears: life },
          })
        : null,
    prices: uses.flatMap(({ energy }) => {
      const price = prices[energy];
      return price ? [{ energy, ...price }] : [];
    }),
    assumptions: {
      ...{ lifeYears: life, discountRate, validFrom },
      source: { title: discountSource.title, url: discountSource.url },
    },
  };
}
