import { z } from 'zod';
import { ROLES } from './headings.ts';

/** How a person wants a sheet read; what is left out is found by itself. */
export const sheetChoiceSchema = z.object({
  take: z.boolean(),
  /** 1-based row of the headings. */
  headingsRow: z.number().int().positive().nullable(),
  /** Role by column (0-based); '' when the column is not to be read. */
  roles: z.record(z.string().regex(/^\d{1,3}$/), z.enum(['', ...ROLES])),
  /** Names the challenge of the whole sheet; '' to take its title or its tab. */
  challenge: z.string().max(500),
});

export type SheetChoice = z.output<typeof sheetChoiceSchema>;

export const readingChoicesSchema = z.object({
  /** By name of the tab. */
  sheets: z.record(z.string(), sheetChoiceSchema),
  hidden: z.enum(['take', 'leave']),
});

/** What a person corrected of how a workbook is read. */
export type ReadingChoices = z.output<typeof readingChoicesSchema>;

export const NO_CHOICES: ReadingChoices = { sheets: {}, hidden: 'take' };
