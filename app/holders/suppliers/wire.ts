import { z } from 'zod';

/** Which kWh: all of them, or those of the peak or off-peak hours. */
export const register = z.enum(['single', 'peak', 'off-peak']);

/** GET /customers/{customer}/invoices: an item. Amounts are all taxes included; a correction comes again under its id. */
export const invoice = z.object({
  id: z.string().min(1),
  issued_on: z.iso.date(),
  period_from: z.iso.date(),
  /** Last day. */
  period_to: z.iso.date(),
  due_on: z.iso.date(),
  standing_charge_cents: z.int(),
  /** What was measured over the period. */
  consumption: z.array(
    z.object({ register, kwh: z.int().min(0), price_eur_per_kwh: z.number().min(0), amount_cents: z.int() }),
  ),
  /** Of the total. */
  taxes_cents: z.int(),
  total_cents: z.int(),
});

export type InvoiceItem = z.infer<typeof invoice>;
