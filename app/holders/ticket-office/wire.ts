import { z } from 'zod';

/** GET /customers/{customer}/purchases: an item, the seats bought at once for one show. */
export const purchase = z.object({
  id: z.string().min(1),
  bought_at: z.iso.datetime({ offset: true }),
  starts_at: z.iso.datetime({ offset: true }),
  event: z.string().min(1).optional().describe('Left out unless the person agreed to it.'),
  venue: z.string().min(1).optional().describe('Left out unless the person agreed to it.'),
  rubric: z.enum(['see', 'make', 'play', 'understand', 'stroll', 'together']),
  seats: z
    .array(z.object({ fare: z.enum(['full', 'child', 'solidarity']), count: z.int().min(1), amount_cents: z.int() }))
    .describe('By fare. Never why the fare was given.'),
  paid_cents: z.int(),
});

export type PurchaseItem = z.infer<typeof purchase>;
