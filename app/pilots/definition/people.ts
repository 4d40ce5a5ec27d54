import { z } from 'zod';
import { ACCESS_LEVELS } from './collected.ts';
import { entrySchema, tierSchema } from './entry.ts';
import type { Pieces } from './pieces.ts';

/** Who takes part: testers, partners, and the team that carries the pilot. */

export function panelSchema(pieces: Pieces) {
  const { key, bilingual, day, people, some } = pieces;
  return z.strictObject({
    key,
    title: bilingual,
    size: people.describe('Testers aimed at'),
    support: bilingual.describe('How these testers are accompanied'),
    description: bilingual.describe('Who they are'),
    recruitment: z
      .strictObject({
        opensOn: day,
        closesOn: day,
        where: bilingual.describe('Where they live or are met'),
        channels: some(bilingual).describe('How people hear about it'),
        eligibility: bilingual.optional(),
        endWith: people.describe('Testers needed on the last day to answer the question'),
        stayShare: z.number().min(0).max(1).describe('Share of those enrolled expected to be there on the last day'),
        stayBasis: bilingual.describe('Where that share comes from: another pilot, a study, a guess'),
        feedback: bilingual.describe('How testers say what they think, and hear what became of it'),
      })
      .optional(),
    entry: entrySchema(pieces).optional(),
    tiers: z
      .array(tierSchema(pieces))
      .optional()
      .describe('Smaller groups of testers who wish to do more: workshops, interviews'),
  });
}

export const PARTNER_KINDS = [
  'holder',
  'service-provider',
  'association',
  'research',
  'public-body',
  'funder',
  'mediation',
  'other',
] as const;

/** Where a partner stands, from the first call to a signature. */
export const COMMITMENTS = ['to-contact', 'interested', 'needs', 'committed', 'declined'] as const;

/** What a partner brings for a place at the table: see the partnership dossier. */
export const FUNDING_TIERS = ['associate', 'learning', 'sharing', 'lead'] as const;

export function partnerSchema({ key, text, bilingual, day, euros }: Pieces) {
  return z.strictObject({
    key,
    name: text,
    kind: z.enum(PARTNER_KINDS),
    role: bilingual.describe('What this partner does in the pilot'),
    holder: key.optional().describe('The holder it is, come or coming'),
    access: z.enum(ACCESS_LEVELS).optional().describe('Of a holder: how easily it gives the data back'),
    effort: bilingual.optional().describe('Of a holder: what giving the data back asks of it'),
    indispensable: z.boolean().default(false).describe('The pilot does not start without it'),
    commitment: z.enum(COMMITMENTS),
    needs: bilingual.optional().describe('What it waits for before it commits'),
    since: day.optional().describe('The day it came to that state'),
    tier: z
      .enum(FUNDING_TIERS)
      .optional()
      .describe('associate: expertise, no money; learning: pays to learn; sharing: pays and shares data; lead'),
    amountEur: euros.optional(),
    secured: z.boolean().optional().describe('The amount is promised in writing'),
    inKind: bilingual.optional(),
  });
}

export function teamMemberSchema({ bilingual, text }: Pieces) {
  return z.strictObject({
    role: bilingual,
    person: text.optional().describe('Nobody yet when absent'),
    fullTimeShare: z.number().min(0).max(10).describe('Full-time equivalents: 1 is one person full time'),
  });
}

export type PilotPanel = z.infer<ReturnType<typeof panelSchema>>;
export type Partner = z.infer<ReturnType<typeof partnerSchema>>;
export type TeamMember = z.infer<ReturnType<typeof teamMemberSchema>>;
