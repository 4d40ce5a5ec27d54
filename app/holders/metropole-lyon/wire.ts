import { z } from 'zod';

/** GET /customers/{customer}/path: an item, dated by when it was noted. What moves is noted again under another id. */
export const pathStep = z.object({
  id: z.string().min(1),
  noted_at: z.iso.datetime({ offset: true }),
  kind: z.enum(['appointment', 'deadline', 'aid']),
  label: z.string().min(1),
  on: z.iso.date().describe('The appointment, the last day of a deadline, the day an aid is paid.'),
  amount_cents: z.int().optional(),
});

/** GET /customers/{customer}/rights: an item, a card or a pass. */
export const localRight = z.object({
  id: z.string().min(1),
  issued_on: z.iso.date(),
  label: z.string().min(1),
  valid_until: z.iso.date(),
});

export type PathStepItem = z.infer<typeof pathStep>;
export type LocalRightItem = z.infer<typeof localRight>;
