import { z } from 'zod';
import { defineCalculator } from '~/platform/calculator.ts';
import { proposeGeneralisation } from '~/statistics/generalise.ts';
import { breaking, smallestClass } from '~/statistics/k-anonymity.ts';
import { count, share } from './schemas.ts';

const cell = z.string().max(200);

export const kAnonymity = defineCalculator({
  id: 'research/k-anonymity',
  title: {
    fr: 'Qui se distingue dans un tableau, et comment le rendre moins précis en perdant le moins possible',
    en: 'Who stands out in a table, and how to make it coarser while losing the least',
  },
  input: z.strictObject({
    k: z.int().min(2).max(1000).meta({ unit: 'people', description: 'Fewest people alike' }),
    mostWithheld: share.default(0).describe('Share of people of whom values may be withheld one by one'),
    columns: z
      .array(
        z.strictObject({
          key: z.string().min(1).max(60),
          coarser: z
            .record(cell, z.array(cell).max(6))
            .default({})
            .describe('What each value becomes at level 1, 2…; the last level drops the column'),
          weight: z.number().gt(0).max(1000).default(1),
        }),
      )
      .min(1)
      .max(8)
      .describe('Quasi-identifiers, the most needed first'),
    rows: z.array(z.array(cell)).max(20_000).describe('One per person: a value for each column'),
  }),
  output: z.strictObject({
    k: count.nullable().describe('Of the table as it is; null for an empty one'),
    breaking: z.array(z.int().min(0)).describe('Rows, from 0, that are alike with too few others'),
    proposal: z
      .strictObject({
        levels: z.record(z.string(), z.int().min(0)),
        loss: share.describe('Iyengar’s loss metric, weighted: 0 nothing lost, 1 everything'),
        withheld: count,
        smallest: count,
        rows: z.array(z.array(cell)),
      })
      .nullable()
      .describe('Null: too few rows, too many ways to try, or no way within what may be withheld'),
  }),
  compute: ({ k, mostWithheld, columns, rows }) => {
    const whole = rows.map((row) => columns.map((_, i) => row[i] ?? ''));
    const proposed = propose(whole, columns, { k, mostWithheld });
    return {
      k: smallestClass(whole),
      breaking: breaking(whole, k),
      proposal: proposed && {
        ...{ loss: proposed.loss, withheld: proposed.withheld, smallest: proposed.smallest },
        levels: Object.fromEntries(columns.map(({ key }, i) => [key, proposed.levels[i] ?? 0])),
        rows: proposed.rows.map((row) => [...row]),
      },
    };
  },
});

function propose(...[rows, columns, options]: Parameters<typeof proposeGeneralisation>) {
  try {
    return proposeGeneralisation(rows, columns, options);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
