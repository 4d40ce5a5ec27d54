import { z } from 'zod';

/** Eight or thirteen digits of which the last one checks the others. */
export function isEan(text: string): boolean {
  if (!/^(\d{8}|\d{13})$/.test(text)) return false;
  const digits = [...text].map(Number).reverse();
  return digits.reduce((sum, digit, at) => sum + digit * (at % 2 === 0 ? 1 : 3), 0) % 10 === 0;
}

export const receiptLine = z.object({
  barcode: z
    .string()
    .regex(/^(\d{8}|\d{13})$/)
    .refine(isEan)
    .optional()
    .describe('EAN-8 or EAN-13; absent for what is sold without one.'),
  label: z.string().min(1),
  aisle: z.string().min(1).optional().describe("The shop's own department."),
  quantity: z.number().describe('Pieces, or kilograms.'),
  unit: z.enum(['piece', 'kg']),
  amount_cents: z.int(),
});

/** GET /customers/{customer}/receipts: an item. */
export const receipt = z.object({
  id: z.string().min(1),
  purchased_at: z.iso.datetime({ offset: true }),
  store: z.string().optional().describe('Left out unless the person agreed to it.'),
  total_cents: z.int(),
  lines: z.array(receiptLine),
});

export type ReceiptItem = z.infer<typeof receipt>;
