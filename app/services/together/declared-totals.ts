import { z } from 'zod';
import { defineCalculator } from '~/platform/calculator.ts';
import { isZeroOrEnough } from '~/statistics/coarsen.ts';
import { suppress } from '~/statistics/suppress.ts';

const input = z.strictObject({
  smallestGroup: z.int().min(2).meta({ unit: 'people', description: 'Fewer people than this make no figure' }),
  questions: z.array(
    z.strictObject({
      key: z.string(),
      isSeveral: z.boolean().describe('Whether one person may choose several options'),
      options: z.array(z.string()),
    }),
  ),
  answers: z
    .array(z.record(z.string(), z.array(z.string())))
    .describe('One a person, in a settled order: options chosen, by question; a question left empty is absent'),
});

const count = z.int().nullable().meta({ unit: 'people', description: 'Null is withheld' });
export const totalsSchema = z.strictObject({
  questions: z.array(
    z.strictObject({
      key: z.string(),
      people: count.describe('Who are counted: whole smallest groups of those who answered'),
      options: z.array(z.strictObject({ key: z.string(), people: count })),
    }),
  ),
});

/**
 * How many people chose each option, withheld where it would tell of a few. Only whole groups of `smallestGroup` people
 * are counted, in their order: a newcomer enters the totals with their whole group, so that totals made before and after
 * them do not tell what they answered. Of one choice, counts are withheld until none can be had by subtracting; of
 * several, an option is told when those who chose it, and those who did not, are none or a group.
 */
export const declaredTotals = defineCalculator({
  id: 'declared-totals',
  title: { fr: 'Ce qu’un groupe dit de lui-même, en totaux', en: 'What a group says of itself, in totals' },
  input,
  output: totalsSchema,
  compute: ({ questions, answers, smallestGroup }) => ({
    questions: questions.map(({ key, isSeveral, options }) => {
      const given = answers.flatMap((one) => {
        const chosen = (one[key] ?? []).filter((option) => options.includes(option));
        return chosen.length === 0 ? [] : [new Set(chosen)];
      });
      const people = Math.floor(given.length / smallestGroup) * smallestGroup;
      const counted = given.slice(0, people);
      const counts = options.map((option) => counted.filter((chosen) => chosen.has(option)).length);
      const shown = isSeveral
        ? counts.map((n) => (isZeroOrEnough(n, smallestGroup) && isZeroOrEnough(people - n, smallestGroup) ? n : null))
        : suppress(counts, smallestGroup).cells;
      return {
        key,
        people: people === 0 ? null : people,
        options: options.map((option, at) => ({ key: option, people: people === 0 ? null : (shown[at] ?? null) })),
      };
    }),
  }),
});
