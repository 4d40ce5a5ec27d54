import { z } from 'zod';
import { defineCalculator } from '~/platform/calculator.ts';
import { ENERGIES } from '../energy.ts';
import { degreeDays } from './degree-day-line.ts';
import { dayOfUse, type Range, range, temperatureC } from './energy-schemas.ts';
import { weatherCorrectedChange } from './weather-corrected-change.ts';

/** Of a year's cold, the share that must have been lived since the works for a winter to be told from it. */
const LEAST_COLD = 0.25;
const YEAR_DAYS = 365;

const input = z.strictObject({
  uses: z
    .array(
      z.strictObject({
        energy: z.enum(ENERGIES),
        days: z.array(dayOfUse).max(2000).describe('Each measured whole, in any order'),
        price: z.number().positive().nullable().meta({ unit: 'EUR/kWh' }),
        emissions: z.number().positive().nullable().meta({ unit: 'kgCO2e/kWh' }),
      }),
    )
    .min(1)
    .describe('The energies in which the works would show'),
  changedOn: z.iso.date().describe('The first day after the works'),
  yearTemperaturesC: z.array(temperatureC).max(400).describe('The daily means of the year to tell'),
  actsOn: z.enum(['heating', 'every-day']).describe('Whether they save when it is cold, or the whole year'),
});

const told = weatherCorrectedChange.output.shape;

const output = z.strictObject({
  verdict: told.verdict,
  reason: z
    .enum([...told.reason.unwrap().options, 'too-little-cold-since'])
    .nullable()
    .describe('Why nothing can be told; null otherwise'),
  kwh: range('kWh/year').nullable().describe('Saved in a year; negative: more is used'),
  eur: range('EUR/year').nullable().describe('Null as well where a price is not known'),
  co2eKg: range('kgCO2e/year').nullable(),
  share: range('1').nullable().describe('Of what the home would have used in the year without the works'),
  daysBefore: told.daysBefore,
  daysAfter: told.daysAfter,
  leastDaysAfter: told.leastDaysAfter,
  coldSince: z.number().meta({ unit: '1', description: "Share of a year's cold that was lived since" }),
});

type Use = z.output<typeof input>['uses'][number];
type Output = z.input<typeof output>;

/**
 * What works save in a year, the weather being equal: for each energy, the change since (`weather-corrected-change`) for
 * each degree-day, or for each day, times those of the year. The 95 % interval is that of the change; those of two
 * energies are added as independent errors are. A winter is never told from a summer.
 */
export const worksSaving = defineCalculator({
  id: 'works-saving',
  title: {
    fr: 'Ce que des travaux font gagner en un an, à météo égale',
    en: 'What works save in a year, the weather being equal',
  },
  input,
  output,
  compute: ({ uses, changedOn, yearTemperaturesC, actsOn }) => {
    const each = uses.map((use) => ({ use, ...changeOf(use, { changedOn, yearTemperaturesC, actsOn }) }));
    const counts = {
      daysBefore: Math.min(...each.map(({ change }) => change.daysBefore)),
      daysAfter: Math.min(...each.map(({ change }) => change.daysAfter)),
      leastDaysAfter: Math.max(...each.map(({ change }) => change.leastDaysAfter)),
      coldSince: Math.max(...each.map(({ coldSince }) => coldSince)),
    };
    const cannotTell = (reason: NonNullable<Output['reason']>): Output => ({
      ...{ verdict: 'cannot-tell', reason, kwh: null, eur: null, co2eKg: null, share: null, ...counts },
    });
    const silent = each.find(({ change }) => change.change === null)?.change.reason;
    if (silent) return cannotTell(silent);
    if (actsOn === 'heating' && counts.coldSince < LEAST_COLD) return cannotTell('too-little-cold-since');
    const total = (unit: (use: Use) => number | null): Range | null => {
      const parts = each.flatMap(({ use, savedKwh }) => {
        const by = unit(use);
        return by === null || !savedKwh ? [] : [{ ...savedKwh, by }];
      });
      return parts.length === each.length ? sumOf(parts) : null;
    };
    const kwh = total(() => 1);
    if (!kwh) return cannotTell('nothing-used-before');
    const without = each.reduce((sum, { yearKwh }) => sum + yearKwh, 0);
    const verdict: Output['verdict'] = kwh.low > 0 ? 'less' : kwh.high < 0 ? 'more' : 'cannot-tell';
    return {
      ...{ verdict, reason: verdict === 'cannot-tell' ? ('within-the-noise' as const) : null, kwh },
      eur: total(({ price }) => price),
      co2eKg: total(({ emissions }) => emissions),
      share: { low: kwh.low / without, best: kwh.best / without, high: kwh.high / without },
      ...counts,
    };
  },
});

interface Asked {
  readonly changedOn: string;
  readonly yearTemperaturesC: readonly number[];
  readonly actsOn: 'heating' | 'every-day';
}

function changeOf({ days }: Use, { changedOn, yearTemperaturesC, actsOn }: Asked) {
  const change = weatherCorrectedChange.compute({ days, changedOn });
  const { model } = change;
  if (!change.change || !model) return { change, savedKwh: null, coldSince: 1, yearKwh: 0 };
  const { baseTemperatureC: base, perDayKwh, perDegreeDayKwh } = model;
  const since = days.filter(({ day }) => day >= changedOn);
  const coldOf = (celsius: readonly number[]) =>
    celsius.reduce((sum, one) => sum + degreeDays(base, { temperatureC: one }), 0);
  const year = (coldOf(yearTemperaturesC) * YEAR_DAYS) / Math.max(1, yearTemperaturesC.length);
  const lived = coldOf(since.map(({ temperatureC: celsius }) => celsius));
  const isCold = actsOn === 'heating' && perDegreeDayKwh > 0;
  const times = isCold ? year / Math.max(lived, 1) : YEAR_DAYS / since.length;
  const { low, high, energyKwh } = change.change;
  const expected = since.reduce((sum, day) => sum + perDayKwh + perDegreeDayKwh * degreeDays(base, day), 0);
  return {
    change,
    coldSince: isCold ? lived / Math.max(year, 1) : 1,
    savedKwh: { low: -high * expected * times, best: -energyKwh * times, high: -low * expected * times },
    yearKwh: perDayKwh * YEAR_DAYS + perDegreeDayKwh * year,
  };
}

/** The sum of best guesses, each times `by`; ends as far as independent errors reach. */
function sumOf(parts: readonly (Range & { readonly by: number })[]): Range {
  const best = parts.reduce((sum, one) => sum + one.best * one.by, 0);
  const reach = (end: (one: Range) => number) => Math.hypot(...parts.map((one) => end(one) * one.by));
  return { low: best - reach((one) => one.best - one.low), best, high: best + reach((one) => one.high - one.best) };
}
