import { z } from 'zod';
import { elementSchema, type surveyDefinitionSchema } from '../form/definition.ts';

/** A ready-made study of `methodology/studies/`: questions with their source, and how they are scored. */

const text = z.string().trim().min(1);
const bilingual = z.strictObject({ fr: text, en: text });
const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

export const WAVES = ['before', 'during', 'after', 'event'] as const;
export type Wave = (typeof WAVES)[number];

/** An answer that a score reads: a question's name, or `question.row` of a matrix. */
const item = z.string().regex(/^[A-Za-z][A-Za-z0-9_-]*(\.[a-z0-9-]+)?$/);

const scoreSchema = z.strictObject({
  key,
  title: bilingual,
  how: bilingual.describe('How it is worked out, in words'),
  /**
   * `mean` of the notes; `sus`: Brooke's 0 to 100; `count` of answers among `counts`; `right`: answers that are the one
   * of `right`.
   */
  method: z.enum(['mean', 'sus', 'count', 'right']),
  min: z.number(),
  max: z.number(),
  atLeast: z.int().min(1).describe('Answers under which there is no score'),
  items: z.array(item).min(1),
  reversed: z.array(item),
  counts: z.array(z.string()).optional(),
  right: z.record(z.string(), z.string()).optional(),
});

const waves = z.array(z.enum(WAVES)).min(1);

const studyPageSchema = z.strictObject({
  name: z.string(),
  title: bilingual,
  elements: z.array(elementSchema).min(1),
  waves: waves.optional().describe('Asked in these only; in every wave of the study when absent'),
});

export const studySchema = z.strictObject({
  key,
  title: bilingual,
  about: bilingual,
  source: bilingual,
  waves,
  scores: z.array(scoreSchema),
  pages: z.array(studyPageSchema).min(1),
});

export type Study = z.infer<typeof studySchema>;
export type StudyScore = Study['scores'][number];

/** The questions that a study asks in a wave, as a form of its own. */
export function studyPages(study: Study, wave: Wave): z.infer<typeof surveyDefinitionSchema>['pages'] {
  return study.pages
    .filter((page) => !page.waves || page.waves.includes(wave))
    .map(({ name, title, elements }) => ({ name, title, elements }));
}
