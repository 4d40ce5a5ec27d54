import { z } from 'zod';

/** GET /customers/{customer}/journeys: an item, one train. */
export const journey = z.object({
  id: z.string().min(1),
  departs_at: z.iso.datetime({ offset: true }),
  arrives_at: z.iso.datetime({ offset: true }),
  from_station: z.string().min(1),
  to_station: z.string().min(1),
  class: z.enum(['1', '2']),
  price_cents: z.int(),
});

export type JourneyItem = z.infer<typeof journey>;
