import { z } from 'zod';

/** GET /customers/{customer}/notices: an item. Three facts, nothing else. */
export const notice = z.object({
  id: z.string().min(1),
  issued_on: z.iso.date(),
  /** Of the income. */
  year: z.int(),
  reference_income_euros: z.int(),
  /** Family shares, by quarters. */
  shares: z.number().multipleOf(0.25),
});

export type NoticeItem = z.infer<typeof notice>;
