import { z } from 'zod';

/** Pieces that the methodology's files share. Every object is strict: a typo never passes for an option. */

export const text = z.string().trim().min(1).describe('Plain text, ordinary keyboard characters');

/** The same text in French and in English. */
export const bilingual = z.strictObject({ fr: text, en: text });

export const key = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .describe('Lower-case letters, digits and hyphens');

export const minutes = z.int().min(1).max(480);

/** Where a text of the kit was read: chapter or annex, for whoever wants to go back to it. */
export const source = z.string().trim().min(1).describe('Chapter or annex of the kit, e.g. "annexe 1"');

/** What a wall's family, a note or an answer becomes when a workshop is harvested. */
export const HARVEST_KINDS = [
  'challenge',
  'data-item',
  'service-idea',
  'learn',
  'need',
  'avoid',
  'person',
  'opportunity',
  'risk',
  'value',
  'safeguard',
  'path',
] as const;
export type HarvestKind = (typeof HARVEST_KINDS)[number];
export const harvestKind = z.enum(HARVEST_KINDS);

/** Papers of the wall. */
export const NOTE_COLOURS = ['yellow', 'pink', 'blue', 'green', 'orange'] as const;
export type NoteColour = (typeof NOTE_COLOURS)[number];
export const noteColour = z.enum(NOTE_COLOURS);

/** Pages of the product where a piece of advice bites. */
export const PLACES = [
  'initiative',
  'workshops',
  'harvest',
  'datamap',
  'datasheets',
  'use-cases',
  'pilots',
  'pilot',
  'definition',
  'links',
  'research',
  'team',
] as const;
export type Place = (typeof PLACES)[number];
export const place = z.enum(PLACES);
