import { z } from 'zod';

/** Eight or thirteen digits of which the last one checks the others. */
export function isEan(text: string): boolean {
  if (!/^(\d{8}|\d{13})$/.test(text)) return false;
  const digits = [...text].map(Number).reverse();
  return digits.reduce((sum, digit, at) => sum + digit * (at % 2 === 0 ? 1 : 3), 0) % 10 === 0;
}

export const receiptLine = z.object({
  /** EAN-8 or EAN-13; absent for what is sold without one. */
  barcode: z.string().refine(isEan).optional(),
  label: z.string().min(1),
  /** The shop's own department. */
  aisle: z.string().min(1).optional(),
  /** Pieces, or kilograms. */
  quantity: z.number(),
  unit: z.enum(['piece', 'kg']),
  amount_cents: z.int(),
});

/** GET /customers/{customer}/receipts: an item. */
export const receipt = z.object({
  id: z.string().min(1),
  purchased_at: z.iso.datetime({ offset: true }),
  /** Left out unless the person agreed to it. */
  store: z.string().optional(),
  total_cents: z.int(),
  lines: z.array(receiptLine),
});

export type ReceiptItem = z.infer<typeof receipt>;
