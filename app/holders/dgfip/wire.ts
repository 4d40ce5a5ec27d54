import { z } from 'zod';

/** GET /customers/{customer}/notices: an item. Three facts, nothing else. */
export const notice = z.object({
  id: z.string().min(1),
  issued_on: z.iso.date(),
  year: z.int().describe('Of the income.'),
  reference_income_euros: z.int(),
  shares: z.number().multipleOf(0.25).describe('Family shares, by quarters.'),
});

export type NoticeItem = z.infer<typeof notice>;
