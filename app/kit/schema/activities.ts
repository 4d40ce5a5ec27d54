import { z } from 'zod';
import { bilingual, harvestKind, key, minutes, noteColour } from './parts.ts';

/**
 * What people do during a step, as tools that every workshop shares. A workshop is a list of these with its own words:
 * no code asks which workshop is running.
 */

/** A prompt to answer with notes, on paper of one colour. */
export const boxSchema = z.strictObject({
  key,
  prompt: bilingual.describe('The question, as read on the phone and on the wall'),
  hint: bilingual.optional().describe('How to answer, in a few words: "one idea, starting with a verb"'),
  colour: noteColour,
  harvest: harvestKind.optional().describe('What its families become'),
});

const roleSchema = z.strictObject({ key, title: bilingual, task: bilingual });

const writeSchema = z.strictObject({
  kind: z.literal('write'),
  key,
  boxes: z.array(boxSchema).min(1).max(4),
  perTable: z.boolean().default(false).describe('One wall for each table'),
  aloneMinutes: minutes.optional().describe('Private time: notes stay on phones until they are revealed'),
  maxLength: z.int().min(40).max(400).default(140),
});

const clusterSchema = z.strictObject({
  kind: z.literal('cluster'),
  key,
  of: key.describe('The write activity whose notes are grouped into families'),
  roles: z.array(roleSchema).default([]).describe('Volunteers: devil’s advocate, defence…'),
});

const voteSchema = z.strictObject({
  kind: z.literal('vote'),
  key,
  of: key.describe('The write activity voted on'),
  on: z.enum(['notes', 'clusters']),
  dots: z.int().min(1).max(10),
});

const pairSchema = z.strictObject({ kind: z.literal('pair'), key, task: bilingual });

const tablesSchema = z.strictObject({
  kind: z.literal('tables'),
  key,
  about: z.enum(['challenge', 'service-idea', 'scenario']).describe('What each table takes'),
  most: z.int().min(2).max(12).default(8).describe('Tables at most'),
});

/** Answers that a table gives in its own words; kept for the next workshop. */
const formSchema = z.strictObject({
  kind: z.literal('form'),
  key,
  title: bilingual,
  harvest: harvestKind.optional().describe('What a filled form becomes; its first field is the title'),
  several: z.boolean().default(false).describe('A table may fill it more than once'),
  fields: z
    .array(
      z.strictObject({
        key,
        label: bilingual,
        help: bilingual.optional(),
        kind: z.enum(['line', 'text', 'list']).describe('list: one item per line'),
        count: z.int().min(1).max(12).optional().describe('list: items aimed at'),
        namesPeople: z.boolean().optional().describe('Read only by those who run workshops'),
      }),
    )
    .min(1),
});

const sheetSchema = z.strictObject({ kind: z.literal('sheet'), key }).describe('The data sheet of each table');

const drawSchema = z
  .strictObject({ kind: z.literal('draw'), key, deck: z.enum(['data', 'personas', 'obstacles', 'models', 'domains']) })
  .describe('Everyone (or every table) draws a card');

const castingSchema = z
  .strictObject({ kind: z.literal('casting'), key })
  .describe('Who was missing, who should come next');

export const activitySchema = z.discriminatedUnion('kind', [
  writeSchema,
  clusterSchema,
  voteSchema,
  pairSchema,
  tablesSchema,
  formSchema,
  sheetSchema,
  drawSchema,
  castingSchema,
]);

export type Activity = z.infer<typeof activitySchema>;
export type ActivityOf<K extends Activity['kind']> = Extract<Activity, { kind: K }>;
export type Box = z.infer<typeof boxSchema>;
