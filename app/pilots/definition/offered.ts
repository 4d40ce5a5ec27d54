import { z } from 'zod';
import type { Pieces } from './pieces.ts';

/** What testers get: services and their pages, eco-gestures, and what counts as use. */

/** How the service comes to exist. */
export const SERVICE_ORIGINS = ['from-scratch', 'extension', 'existing', 'tender'] as const;

/** What can be worked out of a month, or of a year, of readings, trips or receipts today. */
export const RESULT_MEASURES = [
  'energy-kwh',
  'electricity-kwh',
  'gas-kwh',
  'energy-co2e',
  'energy-eur',
  'travel-co2e',
  'food-co2e',
  'food-co2e-per-person',
  'energy-kwh-per-m2',
  'works-saving-share',
  'food-lines',
] as const;
export type ResultMeasure = (typeof RESULT_MEASURES)[number];

export function serviceSchema({ key, keyOf, datasetKey, text, url, bilingual }: Pieces) {
  return z.strictObject({
    key,
    title: bilingual,
    pitch: bilingual,
    datasets: z.array(datasetKey),
    widgets: z.array(keyOf).describe('Pages shown to testers; none while the service is only described'),
    origin: z.enum(SERVICE_ORIGINS).optional(),
    provider: text.optional().describe('Who makes or adapts it'),
    usedEveryDays: z.int().min(1).optional().describe('Days between two uses, for someone who uses it as intended'),
    missing: bilingual.optional().describe('What must be built before testers get it; absent once it runs'),
    endpoint: url
      .optional()
      .describe('Where it is told to erase a copy (DELETE {endpoint}/copies/{id}); simulated when absent'),
    board: z
      .strictObject({
        review: z
          .enum(['after', 'before'])
          .describe('Whether what testers write is seen at once and moderated after, or once a moderator let it in'),
        themes: z.array(z.strictObject({ key, title: bilingual })).min(1),
      })
      .optional()
      .describe('A board on which testers write to one another; of one service of the pilot at most'),
    results: z
      .array(
        z.strictObject({
          key,
          title: bilingual,
          what: bilingual.describe('What exactly leaves, in words'),
          measure: z
            .enum(RESULT_MEASURES)
            .optional()
            .describe('How it is computed, over a calendar month; absent while the service is only described'),
          likeness: z
            .strictObject({
              dataset: datasetKey.describe('A dataset that testers declare'),
              fields: z
                .array(
                  z.strictObject({
                    field: keyOf.describe('One of its fields: a choice, or a number or year with bands'),
                    bands: z.array(z.number()).min(1).optional().describe('Where bands of a number or year begin'),
                  }),
                )
                .min(1)
                .describe('What makes two people alike, most important first: the last are given up first'),
            })
            .optional()
            .describe('Leaves with the result, for a recipient that is sharedBack: in which groups it counts'),
        }),
      )
      .optional()
      .describe('Results that a tester may choose to share, and nothing else of theirs'),
  });
}

function declaredConditionSchema({ keyOf, datasetKey, bilingual }: Pieces) {
  return z.strictObject({
    dataset: datasetKey.describe('A dataset that testers declare'),
    field: keyOf.describe('One of its fields'),
    among: z.array(keyOf).optional().describe('Holds for these options of a choice'),
    atLeast: z.number().optional().describe('Holds from this number or year on'),
    atMost: z.number().optional().describe('Holds up to this number or year'),
    because: bilingual.optional().describe('Why the gesture comes sooner when it holds, in the words testers read'),
    otherwise: bilingual.optional().describe('Why the gesture is put aside when it does not hold'),
  });
}

export function gestureSchema(pieces: Pieces) {
  const { key, keyOf, text, url, bilingual } = pieces;
  return z.strictObject({
    key,
    title: bilingual,
    body: bilingual,
    theme: keyOf.describe('One of gestureThemes'),
    source: z
      .strictObject({ title: text, url, published: z.string().regex(/^\d{4}-\d{2}$/) })
      .optional()
      .describe('Where the effect that the body claims comes from'),
    conditions: z
      .array(declaredConditionSchema(pieces))
      .optional()
      .describe('What testers say of themselves that makes it fit or not; a question without answer changes nothing'),
  });
}

export function activitySchema({ key, bilingual }: Pieces) {
  return z.strictObject({
    kind: key,
    qualifying: z.boolean().describe('Whether it counts as using the pilot'),
    title: bilingual,
  });
}

export type PilotService = z.infer<ReturnType<typeof serviceSchema>>;
export type Likeness = NonNullable<NonNullable<PilotService['results']>[number]['likeness']>;
export type DeclaredCondition = z.infer<ReturnType<typeof declaredConditionSchema>>;
