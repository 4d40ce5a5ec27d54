import { z } from 'zod';
import { bilingual, key, place, source } from './parts.ts';
import { printSheetSchema } from './sheets.ts';
import { workshopTemplateSchema } from './workshop.ts';

/** Everything else that the kit says, once its files are read. Cross-references are checked in `check-kit.ts`. */

export const THEMES = ['energie', 'mobilite', 'social', 'alimentation'] as const;
const theme = z.enum(THEMES);
const ours = z.boolean().default(false).describe('Added by Atelier: not in the kit');

export const phaseSchema = z.strictObject({
  number: z.int().min(0).max(4),
  title: bilingual,
  question: bilingual.describe('The question that the phase answers'),
  summary: bilingual,
  workshops: z.array(key),
  between: z.array(bilingual).describe('What to prepare before the next phase'),
  examples: z.array(z.strictObject({ territory: z.string(), text: bilingual })).default([]),
});

export const domainSchema = z.strictObject({
  key,
  title: bilingual,
  summary: bilingual,
  examples: z.array(bilingual).min(2),
});

export const governanceModelSchema = z.strictObject({
  key,
  title: bilingual,
  gist: bilingual.describe('A few words, under its picture'),
  summary: bilingual.describe('One sentence'),
  how: z.array(bilingual).min(1).describe('How it works, in a few paragraphs'),
  where: z.strictObject({
    data: bilingual,
    computation: bilingual,
    decision: bilingual,
    sight: bilingual,
    leaving: bilingual,
  }),
  strengths: z.array(bilingual).min(1),
  limits: z.array(bilingual).min(1),
  fits: z.array(bilingual).min(1).describe('When to choose it'),
  examples: z.array(z.strictObject({ name: z.string(), text: bilingual })).default([]),
  axes: z.strictObject({
    reins: z.number().min(-1).max(1).describe('-1 the individual holds the reins, 1 an organisation'),
    use: z.number().min(-1).max(1).describe('-1 individual use, 1 collective use'),
  }),
});

export const useCaseSchema = z.strictObject({
  key,
  title: bilingual,
  territory: z.enum(['nantes', 'la-rochelle', 'lyon']),
  theme,
  challenge: bilingual,
  pitch: bilingual,
  functions: z.array(bilingual).min(2),
  public: bilingual,
  data: z
    .array(
      z.strictObject({
        label: bilingual,
        holder: z.string().describe('As named in the kit').optional(),
        personal: z.boolean(),
        origin: z.enum(['retrieved', 'declared', 'reference']),
      }),
    )
    .min(2),
  domains: z.array(key).min(1),
  persona: key,
  storyboard: z
    .array(
      z.strictObject({
        title: bilingual,
        text: bilingual,
        sees: bilingual.optional(),
        retrieved: z.array(bilingual).default([]),
        typed: z.array(bilingual).default([]),
      }),
    )
    .min(3)
    .max(6),
  model: key,
  why: bilingual.describe('Why this model fits'),
  source,
});

export const personaSchema = z.strictObject({
  key,
  name: z.string(),
  age: z.int().min(16).max(100),
  theme,
  line: bilingual.describe('What this person would say, in one sentence'),
  lives: bilingual,
  work: bilingual,
  household: bilingual,
  relation: bilingual.describe('Relation to the theme'),
  needs: z.array(bilingual).min(1),
  brakes: z.array(bilingual).min(1),
  problems: z.array(bilingual).min(1),
  digitalEase: z.int().min(1).max(5),
  ours,
});

export const disasterSchema = z.strictObject({ key, title: bilingual, text: bilingual, ours });
export const obstacleSchema = z.strictObject({
  key,
  title: bilingual,
  text: bilingual,
  questions: z.array(bilingual).min(1).describe('What to ask of the model'),
  ours,
});

export const TIP_FAMILIES = ['question', 'lever', 'mistake', 'commandment'] as const;
export const tipSchema = z.strictObject({
  key,
  family: z.enum(TIP_FAMILIES),
  number: z.int().min(1).max(10),
  title: bilingual,
  text: bilingual,
  place: place.describe('The page of the product where it bites'),
  does: bilingual.describe('What can be done about it there'),
});

export const TOUR_TAGS = [
  'self-data',
  'participatory-democracy',
  'citizen-sensors',
  'civic-data-trust',
  'privacy',
] as const;
export const tourStopSchema = z.strictObject({
  key,
  kind: z.enum(['city', 'project']),
  name: z.union([z.string(), bilingual]).describe('Bilingual where a city has a name of its own in French'),
  country: bilingual.optional(),
  title: bilingual,
  tags: z.array(z.enum(TOUR_TAGS)).min(1),
  paragraphs: z.array(bilingual).min(1),
  lesson: bilingual.describe('What a city can take from it, or be warned of'),
  related: z.array(key).default([]),
  source,
});

export const icebreakerSchema = z.strictObject({
  key,
  title: bilingual,
  minutes: z.int().min(1).max(30),
  how: z.array(bilingual).min(1),
  needs: bilingual.optional(),
});

export const faqSchema = z.strictObject({ key, question: bilingual, answer: z.array(bilingual).min(1) });

export const kitSchema = z.strictObject({
  workshops: z.array(workshopTemplateSchema),
  sheets: z.array(printSheetSchema),
  phases: z.array(phaseSchema),
  domains: z.array(domainSchema),
  models: z.array(governanceModelSchema),
  useCases: z.array(useCaseSchema),
  personas: z.array(personaSchema),
  disasters: z.array(disasterSchema),
  obstacles: z.array(obstacleSchema),
  tips: z.array(tipSchema),
  tour: z.array(tourStopSchema),
  icebreakers: z.array(icebreakerSchema),
  faq: z.array(faqSchema),
});

export type Kit = z.infer<typeof kitSchema>;
export type TourStop = z.infer<typeof tourStopSchema>;
export type Persona = z.infer<typeof personaSchema>;
export type UseCase = z.infer<typeof useCaseSchema>;
