import type { Identity } from '~/consent/identity.ts';
import type { Reach } from './contact-preferences.ts';

/**
 * - candidate: waits for the draw;
 * - waiting: waits for a seat;
 * - invited: has one, until `confirmBy`.
 */
export const CANDIDATE_STATES = ['candidate', 'waiting', 'invited'] as const;
export type CandidateState = (typeof CANDIDATE_STATES)[number];

export const asCandidateState = (text: string): CandidateState =>
  CANDIDATE_STATES.find((state) => state === text) ?? 'waiting';

/** What is sealed of a candidate, with the key that will be theirs as a tester. */
export type SealedCandidate = Identity & Omit<Reach, 'email'>;

/** How somebody came in: alone, helped by a mediator, or on paper that staff typed in. */
export const ENTRY_WAYS = ['alone', 'assisted', 'paper'] as const;
export type EntryWay = (typeof ENTRY_WAYS)[number];
