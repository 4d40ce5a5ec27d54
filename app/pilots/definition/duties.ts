import { z } from 'zod';
import type { Pieces } from './pieces.ts';

/** Where the pilot comes from, what it owes, what was written for it, and what its lead took on. */

const STATES = ['to-do', 'in-progress', 'done'] as const;

export function originSchema({ key, text, bilingual }: Pieces) {
  return z
    .strictObject({
      useCase: text.optional().describe('The use case of the territory it was made from'),
      kitUseCase: key.optional().describe('The use case of the kit it was made from'),
      challenge: bilingual.optional(),
      personas: z.array(key).default([]),
      design: text.optional().describe('The governance design it keeps'),
    })
    .describe('The thread back to the workshops');
}

export function axiomsSchema({ bilingual }: Pieces) {
  return z
    .strictObject({
      learn: z.array(bilingual).default([]),
      need: z.array(bilingual).default([]).describe('Needed for a go'),
      avoid: z.array(bilingual).default([]),
    })
    .describe('What the scenario workshop set before anything was planned');
}

export function complianceSchema({ text, bilingual, day }: Pieces) {
  const duty = z.strictObject({
    state: z.enum(STATES),
    by: text.optional(),
    on: day.optional().describe('Done, or due'),
    note: bilingual.optional(),
  });
  return z.strictObject({
    legalReview: duty.optional().describe('The contracts and legal bases, read by a lawyer'),
    charter: duty.optional().describe('What every partner signs'),
    dpo: duty.optional().describe('The data protection officer is at the table'),
    cnil: duty.optional().describe('The authority was told or asked'),
    dpia: duty.optional(),
    register: duty.optional().describe('The record of processing'),
    documentation: z
      .array(z.strictObject({ what: bilingual, owner: text, when: bilingual }))
      .default([])
      .describe('Who writes down what, as it happens'),
    legalBasis: bilingual.optional(),
    retention: bilingual.optional().describe('How long what is kept, and what becomes of it'),
    security: z.array(bilingual).default([]),
  });
}

export function communicationSchema({ bilingual }: Pieces) {
  return z.strictObject({
    lightningPitch: bilingual.optional().describe('The pilot in a minute, to whoever has never heard of it'),
    faq: z.array(z.strictObject({ question: bilingual, answer: bilingual })).default([]),
  });
}

export function acceptedFindingSchema({ key, text, day }: Pieces) {
  return z
    .strictObject({ check: key, about: text.optional(), by: text, on: day, reason: text })
    .describe('A finding of the check before launch that somebody answers for');
}

export function documentsSchema({ bilingual }: Pieces) {
  return z
    .array(
      z.strictObject({
        document: z.enum(['dossier', 'charter', 'pitch', 'notice', 'register', 'dpia']),
        passage: z.string().min(1).describe('The passage that is corrected, as the document names it'),
        text: bilingual,
      }),
    )
    .describe('Passages of the generated documents that somebody rewrote');
}

export type Compliance = z.infer<ReturnType<typeof complianceSchema>>;
