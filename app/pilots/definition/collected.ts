import { z } from 'zod';
import type { Pieces } from './pieces.ts';

/** What is collected: from organisations that return it, and from the testers themselves. */

/** What the testers state themselves, as opposed to what an organisation returns: `declared/home`. */
export const DECLARED_HOLDER = 'declared';

const FIELD_KINDS = ['number', 'year', 'day', 'choice', 'choices'] as const;

/** How easily a holder gives the data back, as in the data map. */
export const ACCESS_LEVELS = ['easy', 'medium', 'hard', 'unknown'] as const;

export function comingHolderSchema({ key, text, bilingual }: Pieces) {
  return z
    .strictObject({
      key,
      name: text,
      access: z.enum(ACCESS_LEVELS),
      missing: bilingual.describe('What is missing before its data can come: an agreement, an interface, a connector'),
    })
    .describe('An organisation that the pilot counts on and whose connector does not exist yet');
}

export function declaredFieldSchema({ key, bilingual }: Pieces) {
  return z.strictObject({
    key,
    kind: z.enum(FIELD_KINDS).describe('A number, a year, a day, one answer among options, or any number of them'),
    title: bilingual,
    help: bilingual.optional().describe('Where to find it, or why it is asked'),
    unit: bilingual.optional().describe('Of a number, as people write it: m²'),
    min: z.number().optional().describe('Smallest number or year that makes sense'),
    max: z.number().optional().describe('Largest one; for a year, this year when left out'),
    decimals: z.int().min(0).max(3).optional().describe('Digits after the point of a number; none when left out'),
    options: z
      .array(z.strictObject({ key, title: bilingual, detail: bilingual.optional() }))
      .optional()
      .describe('Of a choice'),
  });
}

export function datasetSchema(pieces: Pieces) {
  const { bilingual, keyOf, datasetKey, cardKey } = pieces;
  return z.strictObject({
    key: datasetKey.describe('holder/dataset, as the connector names it'),
    holder: keyOf.describe(
      `One of the pilot's holders, come or coming, or "${DECLARED_HOLDER}" for what testers state themselves`,
    ),
    title: bilingual,
    detail: bilingual,
    justifiedBy: cardKey.describe('Key of the data card that justifies collecting it: challenge--information'),
    historyMonths: z.int().min(0).max(36).describe('Months of the past asked for at the first connection'),
    including: z
      .array(datasetKey)
      .optional()
      .describe('Parts of it that the holder shows only under a permission of their own, asked for as well'),
    indispensable: z.boolean().optional().describe('Without it the pilot cannot answer its question'),
    fields: z
      .array(declaredFieldSchema(pieces))
      .optional()
      .describe(
        `What testers are asked, one field each, none of them compulsory; for holder "${DECLARED_HOLDER}" only`,
      ),
  });
}

export type PilotDataset = z.infer<ReturnType<typeof datasetSchema>>;
export type DeclaredField = z.infer<ReturnType<typeof declaredFieldSchema>>;
export type ComingHolder = z.infer<ReturnType<typeof comingHolderSchema>>;
