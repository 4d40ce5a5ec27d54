import { z } from 'zod';
import { bilingual, key } from './parts.ts';

/** Print sheets: what a table writes on, as blocks that one renderer draws on A4 or A1. */

const width = z.enum(['full', 'half']).default('full');

export const sheetBlockSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), text: bilingual }),
  z.strictObject({
    kind: z.literal('fields'),
    fields: z.array(z.strictObject({ label: bilingual, width })).min(1),
  }),
  z.strictObject({
    kind: z.literal('lines'),
    title: bilingual,
    hint: bilingual.optional(),
    lines: z.int().min(1).max(30),
    width,
  }),
  z.strictObject({
    kind: z.literal('box'),
    title: bilingual,
    hint: bilingual.optional(),
    heightMm: z.int().min(10).max(200).describe('On A4; A1 scales it'),
    width,
  }),
  z.strictObject({
    kind: z.literal('table'),
    columns: z
      .array(z.strictObject({ title: bilingual, hint: bilingual.optional(), share: z.number().min(0.05).max(1) }))
      .min(2)
      .describe('Shares add up to 1'),
    rows: z.int().min(2).max(40),
  }),
  z.strictObject({
    kind: z.literal('quadrants'),
    cells: z.array(z.strictObject({ title: bilingual, hint: bilingual.optional() })).length(4),
    heightMm: z.int().min(60).max(240),
  }),
  z.strictObject({
    kind: z.literal('frieze'),
    title: bilingual,
    moments: z
      .array(z.strictObject({ title: bilingual, hint: bilingual.optional() }))
      .min(3)
      .max(6),
    lines: z.int().min(1).max(8),
  }),
  z.strictObject({
    kind: z.literal('checks'),
    title: bilingual,
    items: z.array(bilingual),
    blanks: z.int().min(0).max(9),
  }),
  z.strictObject({
    kind: z.literal('scale'),
    title: bilingual,
    low: bilingual,
    high: bilingual,
    steps: z.int().min(3).max(7),
    width,
  }),
]);

export const printSheetSchema = z.strictObject({
  key,
  title: bilingual,
  /** What the sheet is about, filled in when it is printed. */
  about: z.enum(['none', 'challenge', 'persona', 'use-case', 'scenario']),
  paper: z.enum(['portrait', 'landscape']),
  blocks: z.array(sheetBlockSchema).min(1),
});

export type PrintSheet = z.infer<typeof printSheetSchema>;
export type SheetBlock = z.infer<typeof sheetBlockSchema>;
