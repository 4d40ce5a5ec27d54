import { z } from 'zod';
import { defineCalculator } from '~/platform/calculator.ts';
import { age, entitlements, fareCode } from './entitlement.server.ts';
import { findPrice } from './find-price.ts';

const cents = z.int().min(0).max(1_000_000).meta({ unit: 'EUR cents', description: 'All taxes included' });
const person = z.strictObject({
  age: age.nullable(),
  fare: fareCode,
  cents,
  savingCents: cents,
  because: z.enum(['quotient-below', 'age-below', 'card']).nullable(),
  until: z.iso.date().nullable(),
});

/** What an event costs one person and the children who come along. */
export const myPrice = defineCalculator({
  id: 'my-price',
  title: {
    fr: "Le prix d'un événement pour une personne et les enfants qui l'accompagnent",
    en: 'The price of an event for a person and the children who come along',
  },
  input: z.strictObject({
    day: z.iso.date().describe('The day of the event'),
    fullCents: cents,
    prices: z.array(z.strictObject({ fare: fareCode, cents })).max(20),
    entitlements,
    childrenAges: z.array(age).max(20),
  }),
  output: z.strictObject({
    me: person,
    children: z.array(person),
    totalCents: z.int().min(0).meta({ unit: 'EUR cents', description: 'Of all who come' }),
    savingCents: z.int().min(0).meta({ unit: 'EUR cents', description: 'Against everybody at the full price' }),
    endsBefore: z.strictObject({ fare: fareCode, until: z.iso.date() }).nullable(),
  }),
  compute: (question) => {
    const { children, ...price } = findPrice(question);
    return { ...price, children: [...children] };
  },
});
