import { z } from 'zod';

/** GET /customers/{customer}/contract: an item, the contract as it stands on the first day of a month. Taxes included. */
export const gasContract = z.object({
  id: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .describe('The month.'),
  as_of: z.iso.date(),
  offer: z.string().min(1),
  consumption_class: z.enum(['B0', 'B1']).describe('B0: cooking and hot water. B1: heating.'),
  standing_charge_cents_per_year: z.int(),
  eur_per_kwh: z.number().min(0),
});

export type GasContractItem = z.infer<typeof gasContract>;
