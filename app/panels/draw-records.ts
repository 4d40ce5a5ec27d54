import { z } from 'zod';

/** A group of candidates among whom seats are drawn, as published. */
export interface Stratum {
  readonly key: string;
  /** The quota cells that it holds: several where one alone would have been too few people to be named. */
  readonly cells: readonly string[];
  /** Seats wanted for it, then given to it. */
  readonly target: number;
  readonly candidates: number;
  readonly seats: number;
}

/** One candidate in the published result. */
export interface DrawnEntry {
  readonly code: string;
  readonly stratum: string;
  /** From 1, in their stratum: the smallest fingerprint first. */
  readonly order: number;
  readonly drawn: boolean;
}

const strata = z.array(
  z.object({
    key: z.string(),
    cells: z.array(z.string()),
    target: z.number(),
    candidates: z.number(),
    seats: z.number(),
  }),
);
const entries = z.array(z.object({ code: z.string(), stratum: z.string(), order: z.number(), drawn: z.boolean() }));

export const asStrata = (json: unknown): Stratum[] => strata.parse(json);
export const asEntries = (json: unknown): DrawnEntry[] => entries.parse(json);
