import { z } from 'zod';
import type { PilotDefinition } from '~/pilots/definition.ts';
import type { Bilingual } from '~/platform/i18n/messages.ts';
import type { Closures } from './closures.ts';

/**
 * The check before launch: what a check is (`checks.yaml`), what its function answers, and what comes of it. The same
 * scenario, cards, calendars and day always give the same findings.
 */

/** `blocks`: the pilot would fail or harm somebody. `warns`: those who went before regretted it. `advice`: worth knowing. */
export const SEVERITIES = ['blocks', 'warns', 'advice'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Pages of a scenario where something can be mended. */
export const MENDING_PAGES = [
  'objectif',
  'axiomes',
  'donnees',
  'testeurs',
  'services',
  'acteurs',
  'calendrier',
  'budget',
  'accords',
  'documents',
] as const;
export type MendingPage = (typeof MENDING_PAGES)[number];

const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

export const checksSchema = z.array(
  z.strictObject({
    key,
    severity: z.enum(SEVERITIES),
    tip: key.describe('The advice of methodology/tips.yaml that it comes from'),
    page: z.enum(MENDING_PAGES),
    anchor: key.optional().describe('Where on that page'),
    limit: z.number().optional().describe('The figure that its function holds the scenario to'),
  }),
);
export type Check = z.infer<typeof checksSchema>[number];

/** All that a check may look at. */
export interface CheckInput {
  readonly definition: PilotDefinition;
  /** Keys of the data cards of the territory's map. */
  readonly cards: ReadonlySet<string>;
  readonly closures: Closures;
  /** yyyy-mm-dd. */
  readonly today: string;
  /** Of the check itself. */
  readonly limit: number;
}

/** One thing that is missing: a milestone without plan B, a panel recruited in August. */
export interface Open {
  /** Which one, by its key, when the check can find several. */
  readonly about?: string;
  readonly reason: Bilingual;
}

/** What a check's function answers: ready when nothing is open. */
export interface Outcome {
  /** The finding as a sentence, ready or not. */
  readonly title: Bilingual;
  /** The figures or names that it rests on. */
  readonly detail: Bilingual;
  readonly open: readonly Open[];
}

/** Pure: no clock, no database. */
export type CheckFunction = (input: CheckInput) => Outcome;

export interface Finding extends Open {
  readonly check: string;
  readonly severity: Severity;
  readonly tip: string;
  readonly page: MendingPage;
  readonly anchor?: string;
  /** Of the check, as it stands. */
  readonly title: Bilingual;
}

/** A check and what it found: ready when it has no finding. */
export interface Point {
  readonly check: string;
  readonly severity: Severity;
  readonly tip: string;
  readonly page: MendingPage;
  readonly anchor?: string;
  readonly title: Bilingual;
  readonly detail: Bilingual;
  readonly findings: readonly Finding[];
}
