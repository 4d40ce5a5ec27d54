import { z } from 'zod';

export const register = z
  .enum(['single', 'peak', 'off-peak'])
  .describe('Which kWh: all of them, or those of the peak or off-peak hours.');

/** GET /customers/{customer}/invoices: an item. Amounts are all taxes included; a correction comes again under its id. */
export const invoice = z.object({
  id: z.string().min(1),
  issued_on: z.iso.date(),
  period_from: z.iso.date(),
  period_to: z.iso.date().describe('Last day.'),
  due_on: z.iso.date(),
  standing_charge_cents: z.int(),
  consumption: z
    .array(z.object({ register, kwh: z.int().min(0), price_eur_per_kwh: z.number().min(0), amount_cents: z.int() }))
    .describe('What was measured over the period.'),
  taxes_cents: z.int().describe('Of the total.'),
  total_cents: z.int(),
});

export type InvoiceItem = z.infer<typeof invoice>;
