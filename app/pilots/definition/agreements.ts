import { z } from 'zod';
import type { Pieces } from './pieces.ts';

/** What testers are asked to agree to, and with whom. */

/** Who may open what testers share with a recipient. */
export const RESULT_READERS = ['lead', 'facilitator', 'mediator', 'social-worker', 'researcher'] as const;

export function recipientSchema({ key, bilingual }: Pieces) {
  return z.strictObject({
    key,
    title: bilingual,
    detail: bilingual,
    readBy: z
      .enum(RESULT_READERS)
      .optional()
      .describe('Whose role, in this pilot, opens the results that testers share with this recipient'),
    totalsOnly: z
      .boolean()
      .optional()
      .describe('It is shown sums over whole groups of smallestGroup people, never one result'),
    isPublic: z
      .boolean()
      .optional()
      .describe('With totalsOnly: anyone may open the page of its sums, /observatoire/PILOT/KEY'),
    sharedBack: z
      .boolean()
      .optional()
      .describe(
        'With totalsOnly: it is the testers who share with it, who see means of whole groups of people like them',
      ),
  });
}

export function purposeSchema({ key, keyOf, datasetKey, bilingual, heading, day }: Pieces) {
  return z.strictObject({
    key,
    holder: key.optional().describe('Whose consent page the tester is sent to; absent when no holder is involved'),
    datasets: z.array(datasetKey),
    recipient: keyOf,
    services: z.array(keyOf).describe('Services that need it'),
    coversActivity: z
      .boolean()
      .optional()
      .describe('The agreement under which what the tester does here is noted for research'),
    askedOnUse: z
      .boolean()
      .optional()
      .describe('Asked when the person opens a service that needs it, rather than on the way in'),
    version: z.int().min(1).describe('Raised at every change of the words below'),
    question: bilingual,
    what: heading.describe('What is asked'),
    why: heading.describe('What it is for'),
    who: heading.describe('Who sees it'),
    until: z.strictObject({
      on: day.describe('The last day, for everyone'),
      months: z
        .int()
        .min(1)
        .max(60)
        .optional()
        .describe(
          'An answer holds this many months, never past the last day; testers may then renew it. Absent: to the last day',
        ),
      detail: bilingual,
    }),
    ifRefused: bilingual,
    ifWithdrawn: bilingual.describe('What the service can no longer do'),
  });
}

export type PilotPurpose = z.infer<ReturnType<typeof purposeSchema>>;
