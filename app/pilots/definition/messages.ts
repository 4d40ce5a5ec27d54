import { z } from 'zod';
import type { Pieces } from './pieces.ts';

/** What testers are written, when, and within what limits. Sending is the business of panels/messaging. */

export const MESSAGE_KINDS = ['reminder', 'survey', 'news', 'workshop'] as const;

/** Where a tester stands, one at a time: see docs/measures.md. */
export const TESTER_STATUSES = [
  'not-consented',
  'not-connected',
  'not-activated',
  'active',
  'inactive',
  'dropped-out',
  'completed',
] as const;

export const SCHEDULE_EVENTS = ['enrolment', 'activation', 'last-activity'] as const;
/** In the order of the ISO week: Monday is 1. */
export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** What a template may leave to be filled in, as `{firstName}`. The list is closed: anything else is a mistake. */
export const PLACEHOLDERS = [
  'firstName',
  'pilotTitle',
  'spaceLink',
  'agreementsLink',
  'messagesLink',
  'surveyLink',
  'optOutLink',
  'contactName',
  'contactEmail',
] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];

const BRACES = /\{([^{}]*)\}/g;

/** What stands between braces in a template, known or not. */
export const placeholdersIn = (template: string): string[] =>
  [...template.matchAll(BRACES)].map(([, name]) => (name ?? '').trim());

/** The template with each known placeholder replaced; what is not known stays as it was typed. */
export const fillIn = (template: string, values: Readonly<Record<Placeholder, string>>): string =>
  template.replace(BRACES, (whole, name: string) => {
    const key = PLACEHOLDERS.find((known) => known === name.trim());
    return key ? values[key] : whole;
  });

function scheduleSchema({ day, time }: Pieces) {
  return z
    .strictObject({
      once: z.strictObject({ on: day, at: time }).optional().describe('On a day, for everyone'),
      after: z
        .strictObject({
          event: z.enum(SCHEDULE_EVENTS).describe("Of the tester's own"),
          days: z.int().min(0).max(1000).describe('Days after it; the same day is 0'),
          at: time,
          everyDays: z.int().min(1).max(366).optional().describe('Then again each so many days'),
        })
        .optional()
        .describe("Counted from something in the tester's own time"),
      weekly: z
        .strictObject({ on: z.enum(WEEKDAYS), at: time, from: day, until: day })
        .optional()
        .describe('Every week between two days, both included'),
    })
    .describe("Exactly one of these. Days and times are those of the pilot's zone (calendar.timeZone)");
}

export function messageSchema(pieces: Pieces) {
  const { key, bilingual } = pieces;
  return z
    .strictObject({
      key,
      title: bilingual.describe('What the team calls it; testers do not see it'),
      kind: z.enum(MESSAGE_KINDS),
      audience: z
        .strictObject({
          panels: z.array(key).optional().describe('Every panel when absent'),
          statuses: z.array(z.enum(TESTER_STATUSES)).optional().describe('Whatever the status when absent'),
          tier: key.optional().describe('A smaller group of testers, who do more; all testers when absent'),
        })
        .default({}),
      survey: key
        .optional()
        .describe('Sent only to those to whom this survey is put and who have not sent it; {surveyLink} leads to it'),
      schedule: scheduleSchema(pieces),
      subject: bilingual.describe('May use placeholders, as {firstName}'),
      body: bilingual.describe(`Plain text; an empty line parts paragraphs. Placeholders: ${PLACEHOLDERS.join(', ')}`),
      solicitation: z.boolean().default(true).describe('Asks something of the tester: counts for the cooldown'),
    })
    .describe('A message planned for testers');
}

export const DEFAULT_MESSAGE_RULES = {
  quietFrom: '20:00',
  quietUntil: '08:30',
  mostIn7Days: 2,
  mostIn30Days: 5,
  cooldownDays: 4,
  mostPerMessage: 3,
  waitsAtMostDays: 7,
} as const;

export function messageRulesSchema({ time }: Pieces) {
  return z
    .strictObject({
      quietFrom: time.describe('Nothing is sent from this time of day…'),
      quietUntil: time.describe('…until this one, midnight in between or not; equal: no quiet hours'),
      mostIn7Days: z.int().min(1).max(50).describe('Messages to one tester in any 7 days'),
      mostIn30Days: z.int().min(1).max(200).describe('Messages to one tester in any 30 days'),
      cooldownDays: z.int().min(0).max(366).describe('Days between two messages that ask something'),
      mostPerMessage: z.int().min(1).max(100).describe('Times that one message is sent to one tester; news go on'),
      waitsAtMostDays: z.int().min(1).max(60).describe('A message held back for longer than this is given up'),
    })
    .default({ ...DEFAULT_MESSAGE_RULES })
    .describe('Limits that hold for every message of the pilot, but those about rights');
}

export type PlannedMessage = z.infer<ReturnType<typeof messageSchema>>;
export type MessageRules = z.infer<ReturnType<typeof messageRulesSchema>>;
export type MessageSchedule = PlannedMessage['schedule'];
export type TesterStatus = (typeof TESTER_STATUSES)[number];
