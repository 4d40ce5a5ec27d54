import { z } from 'zod';
import { defineCalculator } from '~/platform/calculator.ts';
import { cumulativeIncidence } from '~/statistics/cumulative-incidence.ts';
import { count, days, groupName, MOST_PEOPLE, share } from './schemas.ts';

export const competingRisks = defineCalculator({
  id: 'research/competing-risks',
  title: {
    fr: 'Pourquoi on part : incidence cumulée de chaque cause (Aalen-Johansen)',
    en: 'Why people leave: cumulative incidence of each cause (Aalen–Johansen)',
  },
  input: z.strictObject({
    people: z
      .array(z.strictObject({ time: days, cause: groupName.nullable().describe('Null when censored') }))
      .max(MOST_PEOPLE),
  }),
  output: z.strictObject({
    people: count,
    steps: z.array(
      z.strictObject({ time: days, atRisk: count, incidence: z.record(groupName, share), survival: share }),
    ),
  }),
  compute: ({ people }) => {
    const causes = [...new Set(people.flatMap(({ cause }) => (cause === null ? [] : [cause])))].sort();
    return { people: people.length, steps: cumulativeIncidence(people, causes) };
  },
});
