export const ACCESS_LEVELS = ['easy', 'medium', 'hard', 'unknown'] as const;
export type AccessLevel = (typeof ACCESS_LEVELS)[number];

/** Whether somebody has the data already, or one only dreams of them. */
export const EXISTENCES = ['exists', 'dreamed', 'unknown'] as const;
export type Existence = (typeof EXISTENCES)[number];

/** Where data that exist come from. */
export const SOURCES = ['information-system', 'open-data', 'reference', 'unknown'] as const;
export type Source = (typeof SOURCES)[number];

/** What a Datablitz row says, wherever it was read. */
export interface ItemContent {
  readonly challenge: string;
  readonly postIt: string;
  /** What one needs to know. May be '' when `data` is not. */
  readonly information: string;
  /** The data that tell it. May be '' when `information` is not. */
  readonly data: string;
  readonly holders: readonly string[];
  readonly access: AccessLevel;
  readonly accessNote: string;
  /** About a person; null when nobody said. */
  readonly personal: boolean | null;
  readonly existence: Existence;
  readonly source: Source;
  readonly theme: string;
  /** Who can tell more: a name, a team. */
  readonly whoKnows: string;
}

/** What a row says, field by field, in the order people read it. */
export const CONTENT_FIELDS = [
  'challenge',
  'information',
  'data',
  'holders',
  'access',
  'accessNote',
  'personal',
  'existence',
  'source',
  'theme',
  'whoKnows',
  'postIt',
] as const satisfies readonly (keyof ItemContent)[];
export type ContentField = (typeof CONTENT_FIELDS)[number];

export interface ReadRow extends ItemContent {
  readonly sheet: string;
  /** 1-based, as the spreadsheet shows it. */
  readonly row: number;
}

/**
 * Why a row should be looked at. The first group's rows are not among the rows read: there is nothing to take.
 */
export const LOST_REASONS = ['no-headings', 'nothing-listed', 'section-title', 'total-line'] as const;
export const KEPT_REASONS = [
  'information-missing',
  'only-post-it',
  'challenge-missing',
  'challenge-from-above',
  'holder-missing',
  'holders-joined',
  'access-unclear',
  'personal-unclear',
  'existence-unclear',
  'source-unclear',
  'cell-error',
  'text-cut',
  'duplicate-row',
] as const;
export type DoubtReason = (typeof LOST_REASONS)[number] | (typeof KEPT_REASONS)[number];

export interface Doubt {
  readonly sheet: string;
  readonly row: number;
  readonly reason: DoubtReason;
}

export interface MergeProposal {
  readonly into: string;
  /** The other ways the same holder is written, without `into`. */
  readonly variants: readonly string[];
}

export interface DatablitzReading {
  readonly rows: readonly ReadRow[];
  readonly doubts: readonly Doubt[];
  readonly merges: readonly MergeProposal[];
}

/** Doubts for which a row is not taken unless somebody asks for it. */
export const LEFT_BY_DEFAULT: readonly DoubtReason[] = ['only-post-it', 'duplicate-row'];

export const LONGEST_TEXT = 4000;
export const LONGEST_LINE = 500;

/** The same row, whatever its place: used to find duplicates. */
export function rowId(row: { sheet: string; row: number }): string {
  return `${row.row}:${row.sheet}`;
}

/** A Datablitz has tens or hundreds of rows, a city's inventory thousands; with more than this it is something else. */
export const READ_AT_MOST = { maxRows: 20_000 } as const;
