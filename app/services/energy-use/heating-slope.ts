import { z } from 'zod';
import { defineCalculator } from '~/platform/calculator.ts';
import { studentQuantile } from '~/statistics/student-t.ts';
import { autocorrelation, bestLine, type DegreeDayLine, degreeDays } from './degree-day-line.ts';
import { dayOfUse, range, temperatureC, timesEach } from './energy-schemas.ts';

/** Days that a home must have, and how many of them colder than the temperature at which it begins to heat. */
const LEAST_DAYS = 60;
const LEAST_COLD_DAYS = 20;
/** Only the last year counts: a home changes. */
const MOST_DAYS = 365;
/** The cold must explain this share of what varies for a home to be said to follow it. */
const LEAST_EXPLAINED = 0.3;
const LEAST_FREEDOM = 8;
const YEAR_DAYS = 365;

const amount = (unit: string, description: string) =>
  range(unit).describe(`${description}; low and high: the 95 % interval`);
const REASONS = ['too-few-days', 'not-cold-enough', 'does-not-follow-the-cold'] as const;

/**
 * What each colder degree costs a home, and what heating takes in a year: consumption as a line in degree-days, whose
 * base fits best (PRISM, Fels 1986); the interval is that of the slope, widened for days that resemble the day before.
 * The year is that of the temperatures given.
 */
export const heatingSlope = defineCalculator({
  id: 'heating-slope',
  title: {
    fr: "Ce que chaque degré plus froid coûte à un logement, et ce que l'année de chauffage demande",
    en: 'What each colder degree costs a home, and what a year of heating takes',
  },
  input: z.strictObject({
    days: z.array(dayOfUse).max(2000).describe('Of one energy, each measured whole, in any order'),
    yearTemperaturesC: z.array(temperatureC).max(400).describe('The daily means of the year to tell'),
  }),
  output: z.strictObject({
    reason: z.enum(REASONS).nullable().describe('Why nothing is told; null otherwise'),
    slope: z
      .strictObject({
        baseTemperatureC: z.number().meta({ unit: '°C', description: 'Outside, below which it begins to heat' }),
        perDegreeKwh: amount('kWh/(°C·day)', 'For a day that is one degree colder'),
        heatingKwhPerYear: amount('kWh/year', 'What follows the cold'),
        restKwhPerYear: z.number().meta({ unit: 'kWh/year', description: 'What does not' }),
        explained: z.number().meta({ unit: '1', description: 'Share of the variance that the cold explains (R²)' }),
      })
      .nullable(),
    days: z.int().meta({ unit: 'day' }),
    leastDays: z.int().meta({ unit: 'day' }),
  }),
  compute: ({ days, yearTemperaturesC }) => {
    const last = [...days].sort((a, b) => (a.day < b.day ? -1 : 1)).slice(-MOST_DAYS);
    const counts = { days: last.length, leastDays: LEAST_DAYS };
    const silent = (reason: (typeof REASONS)[number]) => ({ reason, slope: null, ...counts });
    if (last.length < LEAST_DAYS) return silent('too-few-days');
    const line = bestLine(last);
    if (last.filter((day) => degreeDays(line.baseC, day) > 0).length < LEAST_COLD_DAYS) {
      return silent('not-cold-enough');
    }
    const explained = line.total === 0 ? 0 : 1 - line.unexplained / line.total;
    if (explained < LEAST_EXPLAINED) return silent('does-not-follow-the-cold');
    const reach = slopeReach(line, last.length, autocorrelation(last, line));
    const yearDegreeDays =
      (yearTemperaturesC.reduce((sum, temperature) => sum + degreeDays(line.baseC, { temperatureC: temperature }), 0) *
        YEAR_DAYS) /
      Math.max(1, yearTemperaturesC.length);
    const perDegree = { best: line.slope, low: Math.max(0, line.slope - reach), high: line.slope + reach };
    return {
      reason: null,
      slope: {
        baseTemperatureC: line.baseC,
        perDegreeKwh: perDegree,
        heatingKwhPerYear: timesEach(perDegree, yearDegreeDays),
        restKwhPerYear: Math.max(0, line.intercept) * YEAR_DAYS,
        explained,
      },
      ...counts,
    };
  },
});

/** Half the 95 % interval of a line's slope. */
function slopeReach({ unexplained, spread }: DegreeDayLine, days: number, rho: number): number {
  const widening = (1 + rho) / (1 - rho);
  const error = Math.sqrt(((unexplained / (days - 2)) * widening) / spread);
  return studentQuantile(0.975, Math.max(LEAST_FREEDOM, days / widening - 2)) * error;
}
