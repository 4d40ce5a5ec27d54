import { z } from 'zod';

/** GET /customers/{customer}/stays: an item. Never the number plate. */
export const stay = z.object({
  id: z.string().min(1),
  car_park: z.string().min(1),
  entered_at: z.iso.datetime({ offset: true }),
  left_at: z.iso.datetime({ offset: true }),
  price_cents: z.int().optional().describe('Left out unless the person agreed to it.'),
});

export type StayItem = z.infer<typeof stay>;
