import { z } from 'zod';

/** GET /customers/{customer}/trips: an item. */
export const tracedTrip = z.object({
  id: z.string().min(1),
  started_at: z.iso.datetime({ offset: true }),
  ended_at: z.iso.datetime({ offset: true }),
  mode: z.enum(['bus', 'bike', 'shared-car', 'car', 'walk']).describe('Recognised by the phone.'),
  distance_m: z.number().nonnegative(),
  points: z
    .array(
      z.object({
        at: z.iso.datetime({ offset: true }),
        lat: z.number().min(-90).max(90),
        lon: z.number().min(-180).max(180),
      }),
    )
    .min(2)
    .describe('WGS 84, in order of time; the first is the start, the last the end.'),
});

export type TracedTripItem = z.infer<typeof tracedTrip>;
