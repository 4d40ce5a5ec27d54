import { z } from 'zod';
import { activitySchema } from './activities.ts';
import { bilingual, key, minutes, source } from './parts.ts';

export const STEP_MODES = ['plenary', 'group', 'pair', 'solo', 'break'] as const;
export type StepMode = (typeof STEP_MODES)[number];

export const stepSchema = z.strictObject({
  key,
  title: bilingual,
  part: bilingual.optional().describe('The half-day or stage it belongs to, when the agenda has parts'),
  minutes,
  mode: z.enum(STEP_MODES),
  comesTo: bilingual.optional().describe('What comes out of it'),
  script: z.array(bilingual).default([]).describe('Instructions to the facilitator, in order'),
  readAloud: z.array(bilingual).default([]).describe('Prompts to read to the room'),
  material: z.array(bilingual).default([]),
  activities: z.array(activitySchema).default([]),
});

/** One workshop of the kit, or a territory's own version of it. */
export const workshopTemplateSchema = z.strictObject({
  key,
  phase: z.int().min(0).max(4),
  title: bilingual,
  purpose: bilingual.describe('One sentence: what it is for'),
  objectives: z.array(bilingual).min(1),
  people: z.strictObject({ from: z.int().min(2), to: z.int().max(200), note: bilingual.optional() }),
  durationMinutes: z.int().min(30).max(600),
  startsAt: z
    .string()
    .regex(/^\d\d:\d\d$/)
    .describe('Usual time of day, "10:00"'),
  needs: z.array(key).default([]).describe('Workshops whose harvest this one works on'),
  prepare: z.array(bilingual).default([]).describe('To do in the weeks before'),
  afterwards: z.array(bilingual).default([]).describe('To do in the days after'),
  material: z.array(bilingual).default([]).describe('To bring'),
  roles: z
    .array(z.strictObject({ key, title: bilingual, task: bilingual }))
    .default([])
    .describe('Who runs it'),
  sheets: z.array(key).default([]).describe('Print sheets it uses, by key'),
  credit: bilingual.optional(),
  source,
  steps: z.array(stepSchema).min(2),
});

export type WorkshopTemplate = z.infer<typeof workshopTemplateSchema>;
export type WorkshopStep = z.infer<typeof stepSchema>;

/** Minutes of all the steps. */
export function agendaMinutes(template: Pick<WorkshopTemplate, 'steps'>): number {
  return template.steps.reduce((sum, step) => sum + step.minutes, 0);
}
