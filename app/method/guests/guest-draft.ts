import { z } from 'zod';

/** Somebody to put on a guest list; the browser and the server check the same. */
export const guestDraftSchema = z.object({
  name: z.string().trim().min(1).max(120),
  email: z.union([z.literal(''), z.email().max(200)]).default(''),
  organisation: z.string().trim().max(160).default(''),
  role: z.string().trim().max(80).default('guest'),
});

export type GuestDraft = z.output<typeof guestDraftSchema>;
