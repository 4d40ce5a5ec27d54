import { CONSENT_WORDS } from '../form/messages.ts';
import type { ElementJson } from './definition-json.ts';

/** The kinds of question that the editor offers, and what SurveyJS calls them. */
export const KINDS = [
  'single',
  'multiple',
  'rating',
  'matrix',
  'text',
  'long-text',
  'number',
  'date',
  'ranking',
  'consent',
  'information',
] as const;
export type EditedKind = (typeof KINDS)[number];

export const isEditedKind = (value: unknown): value is EditedKind => KINDS.includes(value as EditedKind);

/** Null for what the form cannot edit: it is shown as text and kept. */
export function kindOf({ type, inputType }: ElementJson): EditedKind | null {
  switch (type) {
    case 'radiogroup':
    case 'dropdown':
      return 'single';
    case 'checkbox':
      return 'multiple';
    case 'rating':
    case 'matrix':
    case 'ranking':
      return type;
    case 'comment':
      return 'long-text';
    case 'boolean':
      return 'consent';
    case 'html':
      return 'information';
    case 'text':
      return inputType === 'number' || inputType === 'date' ? inputType : 'text';
    default:
      return null;
  }
}

const items = (stem: string, count: number) => Array.from({ length: count }, (_, i) => ({ value: `${stem}${i + 1}` }));

/** What a question of a kind cannot be without; words are the writer's to give. */
function needs(kind: EditedKind): Readonly<Record<string, unknown>> {
  switch (kind) {
    case 'single':
      return { type: 'radiogroup', choices: items('choice', 2) };
    case 'multiple':
      return { type: 'checkbox', choices: items('choice', 2) };
    case 'ranking':
      return { type: 'ranking', choices: items('choice', 3) };
    case 'rating':
      return { type: 'rating', rateMin: 1, rateMax: 5 };
    case 'matrix':
      return { type: 'matrix', columns: [1, 2, 3, 4, 5].map((value) => ({ value })), rows: items('row', 2) };
    case 'consent':
      return { type: 'boolean', labelTrue: CONSENT_WORDS.yes, labelFalse: CONSENT_WORDS.no };
    case 'long-text':
      return { type: 'comment' };
    case 'information':
      return { type: 'html', html: {} };
    case 'number':
    case 'date':
      return { type: 'text', inputType: kind };
    case 'text':
      return { type: 'text' };
  }
}

export const newElement = (kind: EditedKind, name: string): ElementJson => ({ type: 'text', ...needs(kind), name });

/**
 * The same question asked in another way. What was said before stays (a list of choices waits through a spell as a text),
 * what the new kind cannot be without is added.
 */
export function asKind(element: ElementJson, kind: EditedKind): ElementJson {
  if (kindOf(element) === kind) return element;
  const { type, inputType, ...needed } = { inputType: undefined, type: 'text', ...needs(kind) };
  const { inputType: _, ...kept } = element;
  const filled = Object.entries(needed).filter(([property]) => !isFilled(kept[property]));
  const words = kind === 'information' && !isFilled(kept.html) ? { html: kept.title ?? {} } : {};
  return {
    ...kept,
    ...Object.fromEntries(filled),
    ...words,
    type,
    name: element.name,
    ...(inputType === undefined ? {} : { inputType }),
  };
}

/** A list of one is no ranking. */
const isFilled = (value: unknown): boolean => value !== undefined && (!Array.isArray(value) || value.length > 1);
