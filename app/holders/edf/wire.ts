import { z } from 'zod';
import { register } from '../suppliers/wire.ts';

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** GET /customers/{customer}/contract: an item, the contract as it stands on the first day of a month. Taxes included. */
export const electricityContract = z.object({
  id: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .describe('The month.'),
  as_of: z.iso.date(),
  offer: z.string().min(1),
  subscribed_power_kva: z.number().min(1),
  option: z.enum(['single', 'peak-off-peak']),
  off_peak_hours: z
    .array(z.object({ from: clock, to: clock }))
    .optional()
    .describe('Local time; only where the option counts them apart.'),
  standing_charge_cents_per_year: z.int(),
  prices: z.array(z.object({ register, eur_per_kwh: z.number().min(0) })),
});

export type ElectricityContractItem = z.infer<typeof electricityContract>;
