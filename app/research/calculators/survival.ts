import { z } from 'zod';
import { defineCalculator } from '~/platform/calculator.ts';
import { logRankTest } from '~/statistics/log-rank.ts';
import { kaplanMeierByGroup, type SurvivalCurve } from '~/statistics/survival.ts';
import { longestFollowUp, restrictedMean, survivalQuantile } from '~/statistics/survival-summary.ts';
import { bound, count, days, groupName, MOST_PEOPLE, share } from './schemas.ts';

const EVERYONE = 'everyone';
const daysOrNone = days.nullable();

export const survival = defineCalculator({
  id: 'research/survival',
  title: {
    fr: 'Combien de temps on reste : courbe de Kaplan-Meier, médiane, moyenne restreinte, test du log-rank',
    en: 'How long people stay: Kaplan–Meier curve, median, restricted mean, log-rank test',
  },
  input: z.strictObject({
    people: z
      .array(z.strictObject({ time: days, event: z.boolean(), group: groupName.optional() }))
      .max(MOST_PEOPLE)
      .describe('event: whether leaving ended it, else censored'),
    interval: z.enum(['log', 'log-log', 'plain']).default('log').describe("How R's survfit would make it (conf.type)"),
    horizon: days
      .min(1)
      .optional()
      .describe('Of the restricted mean; the shortest of the longest follow-ups if absent'),
  }),
  output: z.strictObject({
    interval: z.enum(['log', 'log-log', 'plain']),
    horizon: daysOrNone,
    curves: z.array(
      z.strictObject({
        group: groupName,
        people: count,
        events: count,
        steps: z.array(
          z.strictObject({
            ...{ time: days, atRisk: count, events: count, censored: count, survival: share },
            ...{ standardError: z.number().nullable(), lower: bound, upper: bound },
          }),
        ),
        median: z.strictObject({ time: daysOrNone, lower: daysOrNone, upper: daysOrNone }),
        restrictedMean: z.strictObject({ mean: days, standardError: days }).nullable(),
      }),
    ),
    logRank: z
      .strictObject({ chiSquare: z.number(), df: z.int().min(1), p: share })
      .nullable()
      .describe('Null with fewer than two groups to compare'),
  }),
  compute: ({ people, interval, horizon }) => {
    const grouped = people.map(({ group = EVERYONE, ...one }) => ({ ...one, group }));
    const curves = [...kaplanMeierByGroup(grouped, interval)];
    const upTo = horizon ?? Math.min(...curves.map(([, curve]) => longestFollowUp(curve)));
    const isHorizon = Number.isFinite(upTo) && upTo > 0;
    const test = logRankTest(grouped);
    return {
      interval,
      horizon: isHorizon ? upTo : null,
      curves: curves.map(([group, curve]) => describe(group, curve, isHorizon ? upTo : null)),
      logRank: test && { chiSquare: test.chiSquare, df: test.df, p: test.p },
    };
  },
});

const describe = (group: string, curve: SurvivalCurve, horizon: number | null) => ({
  ...{ group, people: curve.n, events: curve.events, steps: [...curve.steps], median: survivalQuantile(curve, 0.5) },
  restrictedMean: horizon === null ? null : restrictedMean(curve, horizon),
});
