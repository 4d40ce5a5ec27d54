import type { Bilingual } from '~/platform/i18n/messages.ts';
import type { Interval } from '~/statistics/interval.ts';

/** One answer, note or month, as it may be shown: null is withheld. */
export interface Bar {
  readonly value: string;
  readonly title: Bilingual;
  readonly count: number | null;
  readonly share: number | null;
  /** Wilson's, 95 %. */
  readonly interval: Interval | null;
}

/** A mean or a median with its 95 % interval, rounded so that nobody's own answer can be worked out of it. */
export interface Centre {
  readonly value: number;
  readonly interval: Interval | null;
}

/** The thirds of a scale: under its middle, the middle itself (none on an even scale), above. */
export const BANDS = ['low', 'middle', 'high'] as const;

interface Answered {
  /** People who answered this question. */
  readonly base: number;
}

interface Shares extends Answered {
  readonly kind: 'shares';
  /** Several may be chosen: shares do not add up to 100 %. */
  readonly isMultiple: boolean;
  readonly bars: readonly Bar[];
}

export interface Scale extends Answered {
  readonly kind: 'scale';
  /** Note by note; null when only the bands may be told. */
  readonly levels: readonly Bar[] | null;
  readonly bands: readonly Bar[] | null;
  /** Student's interval. */
  readonly mean: Centre | null;
  readonly median: Centre | null;
  readonly min: number;
  readonly max: number;
  readonly minLabel: Bilingual | null;
  readonly maxLabel: Bilingual | null;
}

interface Numbers extends Answered {
  readonly kind: 'numbers';
  readonly mean: Centre;
  readonly median: Centre | null;
  /** Values from `value` on, up to the next; null when they may not be told. */
  readonly bins: readonly Bar[] | null;
}

export interface GridRow {
  readonly value: string;
  readonly title: Bilingual;
  readonly base: number;
  readonly bars: readonly Bar[] | null;
  readonly bands: readonly Bar[] | null;
  /** Where columns are numbers. */
  readonly mean: Centre | null;
}

interface Grid extends Answered {
  readonly kind: 'grid';
  readonly rows: readonly GridRow[];
}

interface Ranking extends Answered {
  readonly kind: 'ranking';
  /** Mean rank, 1 being first; best first. */
  readonly items: readonly { readonly value: string; readonly title: Bilingual; readonly rank: Centre }[];
}

interface Dates extends Answered {
  readonly kind: 'dates';
  readonly bars: readonly Bar[];
}

interface Open extends Answered {
  readonly kind: 'open';
}

/**
 * `few`: fewer than the smallest group answered. `parts`: told apart, the parts would speak of fewer. `condition`: asked
 * only of those who gave an answer that is itself withheld, so that their number would give it away.
 */
interface Withheld {
  readonly kind: 'withheld';
  readonly reason: 'few' | 'parts' | 'condition';
}

export type Result = Shares | Scale | Numbers | Grid | Ranking | Dates | Open | Withheld;
