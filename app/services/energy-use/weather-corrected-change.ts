import { z } from 'zod';
import { defineCalculator } from '~/platform/calculator.ts';
import { studentQuantile } from '~/statistics/student-t.ts';
import {
  autocorrelation,
  bestLine,
  type DayOfUse,
  type DegreeDayLine,
  degreeDays,
  expectedOf,
} from './degree-day-line.ts';
import { dayOfUse } from './energy-schemas.ts';

/** Days before the change that a home must have, in kWh and °C, and days since. */
const LEAST_BEFORE = 60;
const LEAST_AFTER = 28;
/** Only the year before counts: a home changes. */
const MOST_BEFORE = 365;
/** Days since the change may be this much colder than the coldest seen before, in °C: beyond, the line is a guess. */
const BEYOND_C = 3;
/** Share of the days since the change that may be colder than that. */
const MOST_BEYOND = 0.1;
/** The least degrees of freedom an interval is said with. */
const LEAST_FREEDOM = 8;

const REASONS = [
  'too-early',
  'not-enough-before',
  'colder-than-before',
  'nothing-used-before',
  'within-the-noise',
] as const;

const input = z.strictObject({
  days: z
    .array(dayOfUse)
    .max(2000)
    .describe('One for each day that was measured whole and whose temperature is known, in any order'),
  changedOn: z.iso.date().describe('The first day of the new habit, or after the works'),
});

const output = z.strictObject({
  verdict: z.enum(['less', 'more', 'cannot-tell']),
  reason: z.enum(REASONS).nullable().describe('Why nothing can be told; null otherwise'),
  change: z
    .strictObject({
      share: z.number().meta({ unit: '1', description: '-0.1: a tenth less than without the change' }),
      low: z.number().meta({ unit: '1' }),
      high: z.number().meta({ unit: '1', description: 'With `low`, the 95 % interval' }),
      energyKwh: z.number().meta({ unit: 'kWh', description: 'Over the days since; negative: saved' }),
    })
    .nullable(),
  model: z
    .strictObject({
      baseTemperatureC: z.number().meta({ unit: '°C' }),
      perDegreeDayKwh: z.number().meta({ unit: 'kWh/(°C·day)' }),
      perDayKwh: z.number().meta({ unit: 'kWh/day', description: 'What does not depend on the cold' }),
      explained: z.number().meta({ unit: '1', description: 'Share of the variance that the cold explains (R²)' }),
      autocorrelation: z
        .number()
        .meta({ unit: '1', description: 'Of one day with the next, what the cold explains aside' }),
    })
    .nullable(),
  daysBefore: z.int().meta({ unit: 'day' }),
  daysAfter: z.int().meta({ unit: 'day' }),
  leastDaysAfter: z.int().meta({ unit: 'day', description: 'From which something is told' }),
});

type Input = z.output<typeof input>;
type Output = z.input<typeof output>;

/**
 * Did a change show, the weather being equal? The degree-day method (PRISM: Fels 1986; IPMVP option C): consumption
 * before the change as a line in degree-days, whose base temperature is the one that fits best; the line then says what
 * the days since would have used. The 95 % interval is that of a prediction, widened by (1 + ρ)/(1 − ρ) for days that
 * resemble the day before (ASHRAE guideline 14, annex on correlated residuals); the uncertainty of the base is neglected.
 * Nothing is told too early, of a cold that was never seen before, nor of what the noise may explain.
 */
export const weatherCorrectedChange = defineCalculator({
  id: 'weather-corrected-change',
  title: {
    fr: "Ce qu'un geste ou des travaux ont changé, à météo égale",
    en: 'What a gesture or works changed, the weather being equal',
  },
  input,
  output,
  compute,
});

function compute({ days, changedOn }: Input): Output {
  const sorted = [...days].sort((a, b) => (a.day < b.day ? -1 : 1));
  const before = sorted.filter(({ day }) => day < changedOn).slice(-MOST_BEFORE);
  const after = sorted.filter(({ day }) => day >= changedOn);
  const counts = { daysBefore: before.length, daysAfter: after.length, leastDaysAfter: LEAST_AFTER };
  const cannotTell = (reason: (typeof REASONS)[number], rest: Pick<Output, 'change' | 'model'>): Output => ({
    ...{ verdict: 'cannot-tell' as const, reason, ...rest, ...counts },
  });
  const nothing = { change: null, model: null };
  if (before.length < LEAST_BEFORE) return cannotTell('not-enough-before', nothing);
  if (after.length < LEAST_AFTER) return cannotTell('too-early', nothing);
  const line = bestLine(before);
  const rho = autocorrelation(before, line);
  const model = {
    baseTemperatureC: line.baseC,
    perDegreeDayKwh: line.slope,
    perDayKwh: line.intercept,
    explained: line.total === 0 ? 0 : 1 - line.unexplained / line.total,
    autocorrelation: rho,
  };
  const expected = after.reduce((sum, day) => sum + expectedOf(line, day), 0);
  if (expected <= 0) return cannotTell('nothing-used-before', { change: null, model });
  const coldest = Math.min(...before.map(({ temperatureC }) => temperatureC));
  const beyond = after.filter(({ temperatureC }) => temperatureC < Math.min(coldest, line.baseC) - BEYOND_C).length;
  if (line.slope > 0 && beyond > MOST_BEYOND * after.length) {
    return cannotTell('colder-than-before', { change: null, model });
  }
  const change = changeOf({ line, rho, before, after, expected });
  if (change.high < 0) return { verdict: 'less', reason: null, change, model, ...counts };
  if (change.low > 0) return { verdict: 'more', reason: null, change, model, ...counts };
  return cannotTell('within-the-noise', { change, model });
}

function changeOf(known: {
  line: DegreeDayLine;
  rho: number;
  before: readonly DayOfUse[];
  after: readonly DayOfUse[];
  expected: number;
}): NonNullable<Output['change']> {
  const { line, rho, before, after, expected } = known;
  const widening = (1 + rho) / (1 - rho);
  const [n, m] = [before.length, after.length];
  const actual = after.reduce((sum, { energyKwh }) => sum + energyKwh, 0);
  const isSloped = line.slope > 0;
  const variance = (line.unexplained / (n - (isSloped ? 2 : 1))) * widening;
  const meanAfter = after.reduce((sum, day) => sum + degreeDays(line.baseC, day), 0) / m;
  const lever = isSloped ? (meanAfter - line.meanDegreeDays) ** 2 / line.spread : 0;
  const share = actual / expected - 1;
  // The error of what was measured since, and that of the line, which scales with the ratio (delta method).
  const ofActual = variance * m;
  const ofExpected = variance * m * m * (1 / n + lever) * (1 + share) ** 2;
  const error = Math.sqrt(ofActual + ofExpected) / expected;
  const reach = studentQuantile(0.975, Math.max(LEAST_FREEDOM, n / widening - 2)) * error;
  return { share, low: share - reach, high: share + reach, energyKwh: actual - expected };
}
