/** What became of a thing of the file that came in: taken as it is, simplified, or left out; and why. */
export const FATES = ['taken', 'simplified', 'left-out'] as const;
export type ImportFate = (typeof FATES)[number];

export const REASONS = [
  'renamed',
  'close-kind',
  'panel-opened',
  'split',
  'html-as-text',
  'condition-dropped',
  'validator-dropped',
  'choices-from-address',
  'unknown-kind',
  'does-not-fit',
  'repeated',
  'too-many',
  'setting',
] as const;
export type ImportReason = (typeof REASONS)[number];

export interface ImportNote {
  /** As the file calls it. */
  readonly name: string;
  readonly title: string;
  readonly fate: ImportFate;
  readonly reasons: readonly { readonly reason: ImportReason; readonly detail: string }[];
}

export interface Imported {
  /** SurveyJS JSON that can be asked here; null when nothing of the file can. */
  readonly definition: unknown;
  readonly notes: readonly ImportNote[];
}

/** The deepest that groups are opened: a file that goes on is hostile. */
export const DEEPEST_GROUP = 12;
/** Pages and questions on a page that a form may hold. */
export const MOST = { pages: 40, elements: 80 } as const;
