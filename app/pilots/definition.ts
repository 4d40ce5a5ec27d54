import { z } from 'zod';
import { GOVERNANCE_MODEL_KEYS } from '~/governance/models.ts';

/**
 * The shape of a pilot folder, once its files are merged. Every object is strict: a key that is not
 * named here is a mistake, so that a typo never passes for an option.
 * References between parts (a purpose citing a dataset…) are checked in `check-references.ts`.
 */

/** What the testers state themselves, as opposed to what an organisation returns: `declared/home`. */
export const DECLARED_HOLDER = 'declared';

const KEY = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const CARD_KEY = /^[a-z0-9]+(--?[a-z0-9]+)*$/;

const text = z.string().trim().min(1).describe('Plain text, ordinary keyboard characters');
const bilingual = z
  .strictObject({ fr: text.describe('En français'), en: text.describe('In English') })
  .describe('The same text in French and in English');
const key = z.string().regex(KEY).describe('Lower-case letters, digits and hyphens');
const day = z.iso.date().describe('A day: yyyy-mm-dd');
const heading = z.strictObject({ title: bilingual, detail: bilingual });

export const milestoneSchema = z.strictObject({
  on: day.describe('The day it is due'),
  doneOn: day.optional().describe('The day it was done; absent while it is to do'),
  title: bilingual,
  detail: bilingual.optional(),
});

export const panelSchema = z.strictObject({
  key,
  title: bilingual,
  size: z.int().min(1).describe('Testers aimed at'),
  support: bilingual.describe('How these testers are accompanied'),
  description: bilingual.describe('Who they are'),
});

export const datasetSchema = z.strictObject({
  key: z
    .string()
    .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/)
    .describe('holder/dataset, as the connector names it'),
  holder: key.describe(`One of the pilot's holders, or "${DECLARED_HOLDER}" for what testers state themselves`),
  title: bilingual,
  detail: bilingual,
  justifiedBy: z
    .string()
    .regex(CARD_KEY)
    .describe('Key of the data card that justifies collecting it: challenge--information'),
  historyMonths: z.int().min(0).max(36).describe('Months of the past asked for at the first connection'),
});

export const recipientSchema = z.strictObject({ key, title: bilingual, detail: bilingual });

export const purposeSchema = z.strictObject({
  key,
  holder: key.optional().describe('Whose consent page the tester is sent to; absent when no holder is involved'),
  datasets: z.array(z.string()),
  recipient: key,
  services: z.array(key).describe('Services that need it'),
  coversActivity: z
    .boolean()
    .optional()
    .describe('The agreement under which what the tester does here is noted for research'),
  version: z.int().min(1).describe('Raised at every change of the words below'),
  question: bilingual,
  what: heading.describe('What is asked'),
  why: heading.describe('What it is for'),
  who: heading.describe('Who sees it'),
  until: z.strictObject({ on: day, detail: bilingual }),
  ifRefused: bilingual,
  ifWithdrawn: bilingual.describe('What the service can no longer do'),
});

export const serviceSchema = z.strictObject({
  key,
  title: bilingual,
  pitch: bilingual,
  datasets: z.array(z.string()),
  widgets: z.array(key).describe('Pages shown to testers; none while the service is only described'),
});

export const gestureSchema = z.strictObject({
  key,
  title: bilingual,
  body: bilingual,
  theme: key.describe('One of gestureThemes'),
  source: z
    .strictObject({ title: text, url: z.url(), published: z.string().regex(/^\d{4}-\d{2}$/) })
    .optional()
    .describe('Where the effect that the body claims comes from'),
});

export const activitySchema = z.strictObject({
  kind: key,
  qualifying: z.boolean().describe('Whether it counts as using the pilot'),
  title: bilingual,
});

export const pilotDefinitionSchema = z
  .strictObject({
    slug: key.describe("The folder's name"),
    territory: key,
    initiative: key,
    theme: z.enum(['energie', 'mobilite', 'social', 'alimentation']),
    status: z.enum(['draft', 'running', 'paused', 'closed', 'archived']).default('draft'),
    title: bilingual,
    pitch: bilingual,
    objectives: z.array(bilingual).min(1),
    questions: z.array(bilingual).min(1).describe('What research is to answer'),
    governance: z.strictObject({ model: z.enum(GOVERNANCE_MODEL_KEYS), note: bilingual.optional() }),
    calendar: z.strictObject({
      startsOn: day.describe('First day of use'),
      endsOn: day.describe('Last day of use'),
      timeZone: z.string().describe('IANA zone in which days are days'),
      milestones: z.array(milestoneSchema).min(1),
    }),
    smallestGroup: z.int().min(3).describe('Fewer people than this are never shown as a figure'),
    thresholds: z.strictObject({ inactiveAfterDays: z.int().min(1), dropoutAfterDays: z.int().min(1) }),
    contact: z.strictObject({ name: text, role: bilingual, email: z.email() }),
    panels: z.array(panelSchema).min(1),
    holders: z.array(key),
    datasets: z.array(datasetSchema).min(1),
    recipients: z.array(recipientSchema).min(1),
    purposes: z.array(purposeSchema).min(1),
    services: z.array(serviceSchema).min(1),
    gestureThemes: z.array(z.strictObject({ key, title: bilingual })).default([]),
    gestures: z.array(gestureSchema).default([]),
    activities: z.array(activitySchema).min(1),
  })
  .describe('A pilot of Atelier Self Data');

export type PilotDefinition = z.infer<typeof pilotDefinitionSchema>;
export type PilotDataset = z.infer<typeof datasetSchema>;
export type PilotPurpose = z.infer<typeof purposeSchema>;
export type PilotService = z.infer<typeof serviceSchema>;
export type PilotMilestone = z.infer<typeof milestoneSchema>;

/** Kinds of activity that mark a stage of a tester's way; the same in every pilot. */
export const STAGE_KINDS = [
  'contacted',
  'ineligible',
  'eligible',
  'declined',
  'enrolled',
  'consented',
  'consent-refused',
  'connected',
  'withdrew',
  'consent-expired',
  'completed',
  'holder-outage-start',
  'holder-outage-end',
  'reminded',
  'synced',
  'sync-failed',
] as const;

/** The kinds of this pilot that count as using it. */
export function qualifyingKinds(definition: PilotDefinition): string[] {
  return definition.activities.filter((activity) => activity.qualifying).map((activity) => activity.kind);
}
