import { z } from 'zod';
import { CLASS_LETTERS } from './class-letters.ts';

/** "28 500,50" as people type it. */
const typed = (min: number, max: number) =>
  z
    .string()
    .optional()
    .transform((text) => text?.replace(/[\s\u00a0\u202f€]/g, '').replace(',', '.') ?? '')
    .transform((text) => (text === '' ? undefined : Number(text)))
    .pipe(z.number().min(min).max(max));

/** What the estimate of the State's aid is asked on; the same names in the form. */
export const aidFormSchema = z.object({
  tenure: z.enum(['owner', 'tenant']),
  housing: z.enum(['house', 'flat']),
  surface: typed(9, 600),
  'built-in': typed(1400, 2100).pipe(z.int()),
  occupants: typed(1, 20).pipe(z.int()),
  income: typed(0, 2_000_000),
  'energy-class': z.enum(CLASS_LETTERS),
  aimed: z.enum(CLASS_LETTERS),
  cost: z
    .string()
    .optional()
    .transform((text) => text?.replace(/[\s\u00a0\u202f€]/g, '').replace(',', '.') ?? '')
    .transform((text) => (text === '' ? null : Number(text)))
    .pipe(z.number().positive().max(1_000_000).nullable()),
  capital: z.literal('on').optional(),
});

export type AidAnswers = z.output<typeof aidFormSchema>;
export type AidField = keyof AidAnswers;
