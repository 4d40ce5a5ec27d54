import { z } from 'zod';
import type { Pieces } from './pieces.ts';

/** Who sits on the board of a trust. */
export const COLLEGE_KINDS = ['public', 'private', 'civil-society', 'testers'] as const;
export type CollegeKind = (typeof COLLEGE_KINDS)[number];

/** How a group decides, where it decides together: an assembly of members, or a board under a charter. */
export function decisionRulesSchema({ bilingual, people }: Pieces) {
  return z.strictObject({
    debateDays: z.int().min(0).max(90).optional().describe('Days of debate before the vote opens; 14 when absent'),
    voteDays: z.int().min(1).max(60).optional().describe('Days during which the vote is open; 7 when absent'),
    quorumShare: z.number().min(0).max(1).optional().describe('Share of members who must take part; 0.5 when absent'),
    majorityShare: z
      .number()
      .min(0)
      .max(1)
      .optional()
      .describe('A text is adopted when more than this share of yes and no together is yes; 0.5 when absent'),
    openAtOnce: z
      .int()
      .min(1)
      .max(20)
      .optional()
      .describe('Proposals in debate or vote at the same time; 3 when absent'),
    charter: z
      .strictObject({ version: z.int().min(1), text: bilingual })
      .optional()
      .describe('What members accept when they join; raise `version` when a word changes'),
    seats: z
      .array(z.strictObject({ college: z.enum(COLLEGE_KINDS), seats: people }))
      .optional()
      .describe('The seats of the board, by college'),
  });
}
