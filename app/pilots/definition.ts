import { z } from 'zod';
import { GOVERNANCE_MODEL_KEYS } from '~/governance/models.ts';
import { POLICY_ASPECTS } from '~/governance/policy/policy.ts';
import { purposeSchema, recipientSchema } from './definition/agreements.ts';
import { comingHolderSchema, datasetSchema } from './definition/collected.ts';
import {
  acceptedFindingSchema,
  axiomsSchema,
  communicationSchema,
  complianceSchema,
  documentsSchema,
  originSchema,
} from './definition/duties.ts';
import { messageRulesSchema, messageSchema } from './definition/messages.ts';
import { activitySchema, gestureSchema, serviceSchema } from './definition/offered.ts';
import { panelSchema, partnerSchema, teamMemberSchema } from './definition/people.ts';
import { type Completeness, pieces } from './definition/pieces.ts';
import { indicatorSchema, milestoneSchema, packageSchema, surveySchema } from './definition/planning.ts';
import { decisionRulesSchema } from './definition/rules.ts';

/**
 * The shape of a pilot folder, once its files are merged, and of a scenario, which is the same document while it is
 * being written. Every object is strict: a key that is not named here is a mistake, so that a typo never passes for
 * an option. References between parts (a purpose citing a dataset…) are checked in `check-references.ts`.
 */

function definitionSchema(completeness: Completeness) {
  const p = pieces(completeness);
  const { text, bilingual, key, keyOf, day, email, some } = p;
  return z
    .strictObject({
      slug: key.describe("The folder's name"),
      territory: key,
      initiative: key,
      theme: z.enum(['energie', 'mobilite', 'social', 'alimentation']),
      status: z.enum(['draft', 'running', 'paused', 'closed', 'archived']).default('draft'),
      title: bilingual,
      pitch: bilingual,
      mainObjective: bilingual.optional().describe('The one thing that the pilot is to find out or change'),
      objectives: some(bilingual),
      questions: some(bilingual).describe('What research is to answer'),
      origin: originSchema(p).optional(),
      axioms: axiomsSchema(p).optional(),
      governance: z.strictObject({
        model: z.enum(GOVERNANCE_MODEL_KEYS),
        note: bilingual.optional(),
        overrides: z
          .array(
            z.strictObject({
              aspect: z.enum(POLICY_ASPECTS),
              model: z.enum(GOVERNANCE_MODEL_KEYS).describe('The model that this aspect is taken from'),
              why: bilingual,
            }),
          )
          .default([])
          .describe('A hybrid: aspects taken from other models'),
        certification: z
          .strictObject({
            criteria: some(z.strictObject({ key, title: bilingual })),
            validMonths: z.int().min(1).max(60).default(12).describe('Months after which it has to be given again'),
          })
          .optional()
          .describe('What a service must meet before its operator lets it in, where the model asks for it'),
        rules: decisionRulesSchema(p).optional().describe('How the group decides, where it decides together'),
      }),
      calendar: z.strictObject({
        startsOn: day.describe('First day of use'),
        endsOn: day.describe('Last day of use'),
        timeZone: z.string().describe('IANA zone in which days are days'),
        schoolZone: z.enum(['A', 'B', 'C']).optional().describe('French school-holiday zone'),
        milestones: some(milestoneSchema(p)),
      }),
      packages: z.array(packageSchema(p)).default([]),
      smallestGroup: z.int().min(3).describe('Fewer people than this are never shown as a figure'),
      thresholds: z.strictObject({ inactiveAfterDays: z.int().min(1), dropoutAfterDays: z.int().min(1) }),
      contact: z.strictObject({ name: text, role: bilingual, email }),
      team: z.array(teamMemberSchema(p)).default([]),
      partners: z.array(partnerSchema(p)).default([]),
      panels: some(panelSchema(p)),
      holders: z.array(keyOf).describe('Holders whose connector exists'),
      comingHolders: z.array(comingHolderSchema(p)).default([]),
      datasets: some(datasetSchema(p)),
      recipients: some(recipientSchema(p)),
      purposes: some(purposeSchema(p)),
      services: some(serviceSchema(p)),
      gestureThemes: z.array(z.strictObject({ key, title: bilingual })).default([]),
      gestures: z.array(gestureSchema(p)).default([]),
      activities: some(activitySchema(p)),
      surveys: z.array(surveySchema(p)).default([]),
      indicators: z.array(indicatorSchema(p)).default([]),
      messages: z.array(messageSchema(p)).default([]),
      messageRules: messageRulesSchema(p),
      compliance: complianceSchema(p).optional(),
      communication: communicationSchema(p).optional(),
      documents: documentsSchema(p).default([]),
      accepted: z.array(acceptedFindingSchema(p)).default([]),
    })
    .describe('A pilot of Atelier Self Data');
}

/** A pilot folder that can run. */
export const pilotDefinitionSchema = definitionSchema('complete');
/** The same document while it is being written: texts, days and lists may be empty. */
export const draftDefinitionSchema = definitionSchema('draft');

export type PilotDefinition = z.infer<typeof pilotDefinitionSchema>;
export type { PilotPurpose } from './definition/agreements.ts';
export { DECLARED_HOLDER, type DeclaredField, type PilotDataset } from './definition/collected.ts';
export type { DeclaredCondition, PilotService } from './definition/offered.ts';
export type { PilotMilestone } from './definition/planning.ts';

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
