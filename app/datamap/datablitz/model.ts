export const ACCESS_LEVELS = ['easy', 'medium', 'hard', 'unknown'] as const;
export type AccessLevel = (typeof ACCESS_LEVELS)[number];

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
}

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

/** A Datablitz has tens or hundreds of rows; a workbook with more than this is something else. */
export const READ_AT_MOST = { maxRows: 10_000 } as const;
