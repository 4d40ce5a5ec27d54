import { z } from 'zod';
import { defineCalculator } from '~/platform/calculator.ts';
import { range } from './energy-schemas.ts';

const euros = (description: string) => z.number().meta({ unit: 'EUR', description });
const rate = (description: string) => z.number().min(-0.2).max(0.5).meta({ unit: '1/year', description });

const input = z.strictObject({
  cost: z.number().positive().max(1e7).meta({ unit: 'EUR', description: 'All that the works cost' }),
  aid: z.number().min(0).max(1e7).meta({ unit: 'EUR', description: 'Grants received, all together' }),
  savedEurPerYear: range('EUR/year').describe(
    "In a year of usual weather, at today's price; negative when more is used",
  ),
  priceGrowth: rate('How fast the price of the energy saved grows, inflation aside'),
  discountRate: rate('What a euro next year is worth less than one today, inflation aside'),
  lifeYears: z.int().min(1).max(60).meta({ unit: 'year', description: 'How long the works serve' }),
});

const outcome = z.strictObject({
  paybackYears: z.number().nullable().meta({
    unit: 'year',
    description: "Simple payback: what was paid over the first year's saving; null when nothing is saved",
  }),
  isPaidBackInTime: z.boolean().describe('Whether that comes before the works have served their time'),
  netPresentValue: euros('What the works bring in over their life beyond what was paid, in euros of today'),
});

const cases = z.strictObject({ best: outcome, low: outcome, high: outcome });

/**
 * What works bring in: simple payback, and net present value over their life (savings at the end of each year, the first
 * at today's price), with the grant and without it, for the saving and both ends of its interval. Textbook definitions
 * (EN 15459-1, global cost without residual value); neither comfort nor the value of the home is counted.
 */
export const worksReturn = defineCalculator({
  id: 'works-return',
  title: {
    fr: 'Ce que des travaux rapportent, avec et sans aide',
    en: 'What works bring in, with and without a grant',
  },
  input,
  output: z.strictObject({
    savedPerYear: euros('In the first year, for the best guess'),
    withAid: cases,
    withoutAid: cases,
  }),
  compute: (works) => {
    const { cost, aid, savedEurPerYear } = works;
    const casesFor = (paid: number) => ({
      best: outcomeOf(works, paid, savedEurPerYear.best),
      low: outcomeOf(works, paid, savedEurPerYear.low),
      high: outcomeOf(works, paid, savedEurPerYear.high),
    });
    return {
      savedPerYear: savedEurPerYear.best,
      withAid: casesFor(Math.max(0, cost - aid)),
      withoutAid: casesFor(cost),
    };
  },
});

function outcomeOf(
  { priceGrowth, discountRate, lifeYears }: z.output<typeof input>,
  paid: number,
  firstYear: number,
): z.output<typeof outcome> {
  let netPresentValue = -paid;
  for (let year = 1; year <= lifeYears; year += 1) {
    netPresentValue += (firstYear * (1 + priceGrowth) ** (year - 1)) / (1 + discountRate) ** year;
  }
  const paybackYears = firstYear > 0 ? paid / firstYear : null;
  return { paybackYears, isPaidBackInTime: paybackYears !== null && paybackYears <= lifeYears, netPresentValue };
}
