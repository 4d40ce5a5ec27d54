import { z } from 'zod';
import { AGGREGATION_GROUPS, AGGREGATION_STEPS } from './choices.ts';

const day = z.iso.date();

/**
 * What a proposal says, whole: this is what is debated, hashed, voted and executed. Results are totals and nothing else:
 * no recipient gets a line about one person from a vote.
 */
export const termsSchema = z.object({
  recipient: z.object({ key: z.string(), name: z.string(), detail: z.string() }),
  datasets: z.array(z.string()),
  aggregation: z.object({
    step: z.enum(AGGREGATION_STEPS),
    groups: z.enum(AGGREGATION_GROUPS),
    /** Fewer people than this make no figure. */
    smallestGroup: z.int().min(3),
  }),
  purpose: z.string(),
  /** First and last day of the data shared, both included. */
  from: day,
  until: day,
});
export type ProposalTerms = z.infer<typeof termsSchema>;

/** What a recipient asks of a board, and the conditions it is let in under. */
export const admissionTermsSchema = z.object({
  recipient: z.object({ key: z.string(), name: z.string(), detail: z.string() }),
  datasets: z.array(z.string()),
  purpose: z.string(),
  conditions: z.string(),
  from: day,
  until: day,
});
export type AdmissionTerms = z.infer<typeof admissionTermsSchema>;

export const readTerms = (terms: unknown): ProposalTerms => termsSchema.parse(terms);
export const readAdmissionTerms = (terms: unknown): AdmissionTerms => admissionTermsSchema.parse(terms);

/** Who receives, of either. */
export const recipientOf = (terms: unknown): string =>
  z.object({ recipient: z.object({ name: z.string() }) }).parse(terms).recipient.name;

/** First and last day of the data, of either. */
export const daysOf = (terms: unknown): { from: string; until: string } =>
  z.object({ from: day, until: day }).parse(terms);
