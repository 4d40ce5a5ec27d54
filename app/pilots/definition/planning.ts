import { z } from 'zod';
import { INSTRUMENTS, type Instrument } from './instruments.ts';
import type { Pieces } from './pieces.ts';

/** When things happen, what they cost, and what is done when they do not happen. */

export const PACKAGE_KINDS = [
  'partnership',
  'legal',
  'technical',
  'data',
  'recruitment',
  'animation',
  'research',
  'services',
] as const;

/** What a milestone is for the pilot, so that checks can find it. */
export const MILESTONE_MARKS = [
  'partners-signed',
  'legal-review',
  'data-shared',
  'environment-ready',
  'recruitment-opens',
  'testers-enrolled',
  'use-begins',
  'results',
] as const;

export function packageSchema({ key, text, bilingual, day, euros }: Pieces) {
  return z
    .strictObject({
      key,
      kind: z.enum(PACKAGE_KINDS),
      title: bilingual,
      owner: text.optional(),
      startsOn: day,
      endsOn: day,
      doneShare: z.number().min(0).max(1).default(0).describe('Share of the work that is done'),
      budgetEur: euros,
      committedEur: euros.default(0).describe('Of the budget: ordered or spent'),
      lines: z
        .array(z.strictObject({ title: bilingual, amountEur: euros }))
        .default([])
        .describe('What the budget is made of; adds up to it when given'),
    })
    .describe('A work package');
}

export function milestoneSchema({ key, keyOf, text, bilingual, day }: Pieces) {
  return z.strictObject({
    on: day.describe('The day it is due'),
    doneOn: day.optional().describe('The day it was done; absent while it is to do'),
    title: bilingual,
    detail: bilingual.optional(),
    key: key.optional().describe('Needed by milestones that come after it'),
    package: keyOf.optional().describe('The work package it closes a part of'),
    marks: z.enum(MILESTONE_MARKS).optional(),
    takesDays: z.int().min(0).max(730).optional().describe('Days of work that lead to it'),
    after: z.array(keyOf).optional().describe('Milestones that must be reached before this work can begin'),
    planB: z
      .strictObject({ text: bilingual, owner: text.optional().describe('Who sets it off') })
      .optional()
      .describe('What is done if it does not come'),
  });
}

export const SURVEY_WAVES = ['before', 'during', 'after', 'event'] as const;

export function surveySchema({ key, bilingual, datasetKey }: Pieces) {
  return z
    .strictObject({
      key,
      title: bilingual,
      about: bilingual.describe('What it is to teach'),
      wave: z.enum(SURVEY_WAVES),
      afterDays: z.int().min(0).optional().describe('Days after enrolment, when it is not before or after all'),
      daysBeforeEnd: z
        .int()
        .min(0)
        .max(120)
        .optional()
        .describe(
          'Of an after wave: days before the last day of use on which it opens, so that people are still there',
        ),
      event: z
        .strictObject({
          activities: z.array(key).min(1).describe('The first time that a tester does one of these…'),
          days: z.int().min(0).max(365).describe('…so many days later'),
        })
        .optional()
        .describe('Of an event wave: what it waits for'),
      openDays: z.int().min(1).max(730).optional().describe('Days during which it can be answered; no end when absent'),
      instrument: key.optional().describe('One ready-made study, by its key; `instruments` takes several'),
      instruments: z
        .array(z.enum(INSTRUMENTS))
        .optional()
        .describe('The ready-made studies it is made of, in the order in which they are asked'),
      questions: z
        .array(z.record(z.string().regex(/^[A-Za-z]+$/), z.json()))
        .optional()
        .describe("The pilot's own questions, asked last: elements of a SurveyJS page"),
      panels: z.array(key).optional().describe('Everyone when absent'),
      datasets: z.array(datasetKey).default([]).describe('What it is read beside'),
    })
    .describe('A wave of questions to testers');
}

/** The ready-made studies that a wave is made of. */
export const instrumentsOf = ({ instrument, instruments }: PlannedSurvey): readonly Instrument[] =>
  instruments ?? INSTRUMENTS.filter((one) => one === instrument);

/** How often an indicator is worked out: calendar weeks (from Monday), months and quarters of the pilot's zone. */
export const INDICATOR_PERIODS = ['week', 'month', 'quarter'] as const;
/** How far a tester must have come to be counted below the line. */
export const COUNTED_STAGES = ['enrolled', 'consented', 'connected'] as const;
/** Which way an indicator is expected to go: something to watch, not a bar to clear. */
export const TARGET_MOVES = ['up', 'down', 'steady'] as const;
/** Who an indicator is made for: the team always reads it. */
export const INDICATOR_READERS = ['team', 'partners', 'testers'] as const;

export function indicatorSchema({ key, keyOf, text, bilingual, cardKey }: Pieces) {
  return z.strictObject({
    key,
    title: bilingual,
    kind: z
      .enum(['evolution', 'success'])
      .describe('evolution: something that moves, watched; success: a bar to clear, which drives out surprises'),
    definition: bilingual.describe('Numerator, denominator, moment'),
    unit: bilingual.optional(),
    from: z
      .enum(['activity', 'survey', 'feature', 'team'])
      .describe('The activity log, a survey, a figure that testers agreed to share, the team'),
    survey: key.optional(),
    activities: z.array(key).default([]),
    justifiedBy: cardKey.optional(),
    objectives: z
      .array(z.int().min(1))
      .default([])
      .describe('Which of the objectives it serves, by their place in the list, from 1'),
    target: z
      .strictObject({ moves: z.enum(TARGET_MOVES), why: bilingual.optional() })
      .optional()
      .describe('Which way it is expected to go'),
    readers: z.array(z.enum(INDICATOR_READERS)).default(['team', 'partners']).describe('Who it is made for'),
    counts: z
      .strictObject({
        what: z.enum(['testers', 'events']).default('testers').describe('Different testers, or how many times'),
        outOf: z
          .enum(COUNTED_STAGES)
          .default('enrolled')
          .describe('Testers who had come that far and not left, below the line'),
        outOfActivities: z
          .array(key)
          .optional()
          .describe('Below the line instead: testers who ever did one of these; for events, how many of these'),
        per: z.enum(INDICATOR_PERIODS).default('month'),
      })
      .optional()
      .describe(
        'from: activity. How its activities are counted; by default the testers of a month, out of those enrolled',
      ),
    asks: z
      .strictObject({
        question: text
          .optional()
          .describe("Name of a question of the survey's form; of a row of a table, question.row"),
        score: z
          .string()
          .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/)
          .optional()
          .describe('Instead of a question: a score of a ready-made study, study/score'),
        choices: z
          .array(z.union([z.string(), z.number(), z.boolean()]))
          .optional()
          .describe('The share that answers one of these; the mean of the numbers when absent'),
        since: keyOf
          .optional()
          .describe('An earlier wave that asked the same: the change, among those who answered both'),
      })
      .optional()
      .describe('from: survey. What it takes from the answers'),
    shares: z
      .strictObject({ service: keyOf, result: keyOf })
      .optional()
      .describe('from: feature. The result that testers let out, whose mean is taken'),
    noted: z
      .strictObject({ per: z.enum(INDICATOR_PERIODS).default('month') })
      .optional()
      .describe('from: team. How often the team notes it down; each month by default'),
  });
}

export type WorkPackage = z.infer<ReturnType<typeof packageSchema>>;
export type PilotMilestone = z.infer<ReturnType<typeof milestoneSchema>>;
export type PlannedSurvey = z.infer<ReturnType<typeof surveySchema>>;
export type PilotIndicator = z.infer<ReturnType<typeof indicatorSchema>>;
