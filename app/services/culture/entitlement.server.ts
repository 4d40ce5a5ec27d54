import { z } from 'zod';
import { defineCalculator } from '~/platform/calculator.ts';
import { findEntitlements } from './find-entitlements.ts';
import { findFreeEntries } from './find-free-entries.ts';
import { loadCultureRules, loadFreeEntries } from './load-culture-values.server.ts';

export const fareCode = z.string().regex(/^[a-z]+(-[a-z]+)*$/);
const limit = z
  .number()
  .nullable()
  .meta({ unit: 'EUR of quotient, or years', description: 'Below which one must be; null for a card' });

export const entitlements = z.strictObject({
  holds: z.array(
    z.strictObject({
      fare: fareCode,
      because: z.enum(['quotient-below', 'age-below', 'card']),
      limit,
      until: z.iso.date().describe('Last day, included'),
    }),
  ),
  doesNot: z.array(
    z.strictObject({
      fare: fareCode,
      because: z.enum([
        ...(['quotient-unknown', 'quotient-too-old', 'quotient-not-below', 'ages-unknown'] as const),
        ...(['no-child-below', 'no-card', 'card-ended'] as const),
      ]),
      limit,
      ended: z.iso.date().nullable().describe('The day until which it did hold'),
    }),
  ),
});

export const age = z.int().min(0).max(25).meta({ unit: 'years', description: "A child's age on that day" });

/** Which fares hold on a day, until when and why; which do not. Free entries that real places published, beside. */
export const entitlement = defineCalculator({
  id: 'entitlement',
  title: { fr: 'Les tarifs auxquels un foyer a droit', en: 'The fares that a household is entitled to' },
  input: z.strictObject({
    day: z.iso.date(),
    quotient: z
      .strictObject({
        month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
        euros: z.number().min(0).max(1e6).meta({ unit: 'EUR', description: 'The family quotient of that month' }),
      })
      .nullable(),
    childrenAges: z.array(age).max(20),
    cards: z.array(z.strictObject({ label: z.string().max(200), until: z.iso.date() })).max(50),
    receivesRsa: z.boolean().nullable().describe('Null when nothing tells it'),
  }),
  output: z.strictObject({
    ...entitlements.shape,
    freeEntries: z.array(
      z.strictObject({
        place: fareCode,
        me: z.enum(['free', 'not-known', 'no']),
        children: z.int().min(0).meta({ unit: 'children', description: 'How many of them enter free' }),
        publishedOn: z.iso.date().nullable(),
        readOn: z.iso.date(),
      }),
    ),
    rulesFrom: z.iso.date(),
    simulatedVenues: z.boolean(),
  }),
  compute: ({ receivesRsa, ...situation }) => {
    const rules = loadCultureRules();
    const { holds, doesNot } = findEntitlements(rules, situation);
    return {
      holds: [...holds],
      doesNot: [...doesNot],
      freeEntries: findFreeEntries(loadFreeEntries().places, { receivesRsa, childrenAges: situation.childrenAges }),
      rulesFrom: rules.validFrom,
      simulatedVenues: rules.simulated,
    };
  },
});
