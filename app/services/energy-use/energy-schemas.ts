import { z } from 'zod';

/** Shapes that the calculators of energy share. */

export const temperatureC = z.number().min(-60).max(60).meta({ unit: '°C', description: "The day's mean outside" });

export const dayOfUse = z.strictObject({
  day: z.iso.date(),
  energyKwh: z.number().min(0).max(1e6).meta({ unit: 'kWh', description: 'Measured whole' }),
  temperatureC,
});

/** A best guess between two ends. */
export const range = (unit: string) =>
  z
    .strictObject({
      low: z.number().meta({ unit }),
      best: z.number().meta({ unit }),
      high: z.number().meta({ unit }),
    })
    .refine(({ best, low, high }) => low <= best && best <= high, { message: 'low ≤ best ≤ high' });

export type Range = z.output<ReturnType<typeof range>>;

export const timesEach = ({ low, best, high }: Range, factor: number): Range => ({
  ...{ low: low * factor, best: best * factor, high: high * factor },
});
