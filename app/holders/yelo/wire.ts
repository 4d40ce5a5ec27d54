import { z } from 'zod';

/** A stop of the bus, or a station of bikes or cars; `id` as in the network's GBFS and GTFS. */
const stop = z.object({ id: z.string().min(1), name: z.string().min(1) });

/** GET /customers/{customer}/trips: an item. */
export const trip = z.object({
  id: z.string().min(1),
  started_at: z.iso.datetime({ offset: true }),
  ended_at: z.iso.datetime({ offset: true }),
  mode: z.enum(['bus', 'bike', 'shared-car']),
  from: stop,
  to: stop,
});

/** GET /customers/{customer}/payments: an item. */
export const payment = z.object({
  id: z.string().min(1),
  paid_at: z.iso.datetime({ offset: true }),
  kind: z.enum(['subscription', 'bike', 'shared-car']),
  amount_cents: z.int(),
  employer_cents: z.int().optional().describe('What an employer takes of it.'),
});

export type TripItem = z.infer<typeof trip>;
export type PaymentItem = z.infer<typeof payment>;
