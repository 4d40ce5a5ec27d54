/** The cells of a row, in the order of the sheet: the kit's columns, then those that a switch shows. */
export const FIELDS = [
  'information',
  'data',
  'holders',
  'access',
  'personal',
  'existence',
  'source',
  'theme',
  'whoKnows',
  'accessNote',
  'postIt',
] as const;
export type Field = (typeof FIELDS)[number];

export const KIT_FIELDS: readonly Field[] = ['information', 'data', 'holders', 'access', 'personal'];

/** A row's cells as the sheet writes them: see `cell-values.ts`. */
export type Cells = Readonly<Record<Field, string>>;

export const CHOICES = {
  access: ['easy', 'medium', 'hard', 'unknown'],
  personal: ['yes', 'no', 'unknown'],
  existence: ['exists', 'dreamed', 'unknown'],
  source: ['information-system', 'open-data', 'reference', 'unknown'],
} as const;
export type ChoiceField = keyof typeof CHOICES;

export function isChoice(field: Field): field is ChoiceField {
  return field in CHOICES;
}

/** Cells in which a line break may stand. */
export const MANY_LINES: readonly Field[] = ['data', 'accessNote', 'postIt'];

/** A cell in which nothing is said. */
export function emptyOf(field: Field): string {
  return isChoice(field) ? 'unknown' : '';
}

export const EMPTY_CELLS: Cells = Object.freeze(
  Object.fromEntries(FIELDS.map((field) => [field, emptyOf(field)])) as Record<Field, string>,
);
