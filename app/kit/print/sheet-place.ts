import type { Locale } from '~/platform/i18n/messages.ts';
import type { Pen } from '~/platform/pdf/pen.ts';

/** Where a block of a sheet is to stand. */
export interface Place {
  readonly pen: Pen;
  readonly locale: Locale;
  readonly width: number;
  /** The tallest that a block may be: a whole page. */
  readonly tallest: number;
  /** How much room for writing grows or shrinks, so that the sheet fills its page: 1 as the kit asks. */
  readonly stretch: number;
}

/** Lines are never closer: there are more or fewer of them. */
export const stretchLines = (lines: number, { stretch }: Place): number => Math.max(1, Math.floor(lines * stretch));
