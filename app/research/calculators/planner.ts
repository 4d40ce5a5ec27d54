import { z } from 'zod';
import { defineCalculator } from '~/platform/calculator.ts';
import { chanceToEndWith, recruitToEndWith } from '~/statistics/recruitment.ts';
import { count, share } from './schemas.ts';

export const planner = defineCalculator({
  id: 'research/planner',
  title: {
    fr: 'Combien recruter pour qu’il en reste assez au dernier jour',
    en: 'How many to recruit so that enough remain on the last day',
  },
  input: z.strictObject({
    endWith: z.int().min(1).max(10_000).meta({ unit: 'people', description: 'Fewest wanted on the last day' }),
    certainty: z.number().gt(0).lt(1).default(0.9).meta({ unit: 'share', description: 'How sure one wants to be' }),
    stayShare: share.describe('Who is expected to be there on the last day: a survival at that day'),
    lowestStayShare: share.optional().describe('Lower bound of that survival, for a cautious answer as well'),
    enrolled: z
      .int()
      .min(0)
      .max(100_000)
      .optional()
      .meta({ unit: 'people', description: 'To ask what these would give' }),
  }),
  output: z.strictObject({
    recruit: count.nullable().describe('Null: at this rate no number is enough, or more than a million'),
    recruitCautiously: count.nullable().describe('The same at the lowest share; null when none was given, or as above'),
    chance: share.nullable().describe('That those enrolled are enough; null when none were given'),
  }),
  compute: ({ endWith, certainty, stayShare, lowestStayShare, enrolled }) => ({
    recruit: recruitToEndWith(endWith, stayShare, certainty),
    recruitCautiously: lowestStayShare === undefined ? null : recruitToEndWith(endWith, lowestStayShare, certainty),
    chance: enrolled === undefined ? null : chanceToEndWith(enrolled, endWith, stayShare),
  }),
});
