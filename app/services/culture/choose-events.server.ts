import { z } from 'zod';
import { defineCalculator } from '~/platform/calculator.ts';
import { chooseEvents, FREE_TIMES, ORDERS, RUBRICS } from './choose-events.ts';

const years = z.int().min(0).max(120);
const cents = z.int().min(0).max(1_000_000);
const count = z.int().min(0).meta({ unit: 'events', description: 'Hidden by this before any later reason' });

/** The events that fit somebody's wishes, in order, and how many are hidden by what. */
export const choosingEvents = defineCalculator({
  id: 'choose-events',
  title: { fr: 'Les événements qui conviennent, dans leur ordre', en: 'The events that fit, in their order' },
  input: z.strictObject({
    events: z
      .array(
        z.strictObject({
          id: z.string().min(1).max(200),
          rubric: z.enum(RUBRICS),
          day: z.iso.date(),
          clock: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
          fromAge: years.meta({ unit: 'years', description: 'The youngest age it is for' }),
          cents: cents.meta({ unit: 'EUR cents', description: 'What the person pays' }),
        }),
      )
      .max(2000),
    wishes: z.strictObject({
      rubrics: z.array(z.enum(RUBRICS)),
      from: z.iso.date().nullable(),
      to: z.iso.date().nullable(),
      youngest: years.nullable().meta({ unit: 'years', description: 'Age of the youngest who comes along' }),
      budgetCents: cents.nullable().meta({ unit: 'EUR cents', description: 'Not to exceed, by person' }),
      when: z.array(z.enum(FREE_TIMES)),
      order: z.enum(ORDERS),
    }),
  }),
  output: z.strictObject({
    shown: z.array(z.string()),
    hidden: z.strictObject({ rubric: count, date: count, age: count, budget: count, when: count }),
  }),
  compute: ({ events, wishes }) => {
    const { shown, hidden } = chooseEvents(events, wishes);
    return { shown: [...shown], hidden: { ...hidden } };
  },
});
