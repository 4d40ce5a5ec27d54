import { z } from 'zod';
import { defineCalculator } from '~/platform/calculator.ts';
import { pairedDifference } from '~/statistics/paired-difference.ts';
import { count, MOST_PEOPLE, seed, share } from './schemas.ts';

const answer = z.number().min(-1e9).max(1e9).nullable().describe("In the question's own unit; null: not answered");
const value = z.number().nullable();

export const beforeAfter = defineCalculator({
  id: 'research/before-after',
  title: {
    fr: 'Avant et après, pour les mêmes personnes : écart moyen, test des rangs signés de Wilcoxon',
    en: 'Before and after, of the same people: mean difference, Wilcoxon’s signed-rank test',
  },
  input: z.strictObject({
    people: z.array(z.strictObject({ before: answer, after: answer })).max(MOST_PEOPLE),
    seed: seed.default(1),
    resamples: z.int().min(100).max(20_000).default(2000),
  }),
  output: z.strictObject({
    pairs: count.describe('People who answered both times; only they count'),
    incomplete: count.describe('People who answered once'),
    ...{ meanBefore: value, meanAfter: value, meanDifference: value.describe('After − before') },
    interval: z
      .strictObject({ lower: z.number(), upper: z.number() })
      .nullable()
      .describe('95 %, percentile bootstrap of the mean difference'),
    wilcoxon: z
      .strictObject({ v: z.number().min(0), p: share, method: z.enum(['exact', 'normal']), ranked: count })
      .nullable(),
    seed,
    resamples: z.int(),
  }),
  compute: ({ people, ...draw }) => {
    const columns = { before: people.map(({ before }) => before), after: people.map(({ after }) => after) };
    return { ...pairedDifference({ ...columns, ...draw }), ...draw };
  },
});
