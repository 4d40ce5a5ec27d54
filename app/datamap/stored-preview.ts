import { z } from 'zod';
import {
  ACCESS_LEVELS,
  type DatablitzReading,
  type DoubtReason,
  KEPT_REASONS,
  LEFT_BY_DEFAULT,
  LOST_REASONS,
  type ReadRow,
  rowId,
} from './datablitz/model.ts';

const schema = z.object({
  rows: z.array(
    z.object({
      sheet: z.string(),
      row: z.number().int(),
      challenge: z.string(),
      postIt: z.string(),
      information: z.string(),
      data: z.string(),
      holders: z.array(z.string()),
      access: z.enum(ACCESS_LEVELS),
      accessNote: z.string(),
      personal: z.boolean().nullable(),
    }),
  ),
  doubts: z.array(
    z.object({ sheet: z.string(), row: z.number().int(), reason: z.enum([...LOST_REASONS, ...KEPT_REASONS]) }),
  ),
  merges: z.array(z.object({ into: z.string(), variants: z.array(z.string()) })),
});

/** What SheetImport.preview holds, checked. */
export function readStoredPreview(json: unknown): DatablitzReading {
  return schema.parse(json);
}

export interface DoubtfulRow {
  readonly row: ReadRow;
  readonly reasons: readonly DoubtReason[];
  /** Whether it is ticked before anybody has looked. */
  readonly takenByDefault: boolean;
}

export interface SortedRows {
  readonly clear: readonly ReadRow[];
  readonly doubtful: readonly DoubtfulRow[];
  /** Places that gave no row at all, and why. */
  readonly lost: DatablitzReading['doubts'];
}

/** Parts the rows of a preview into clear ones, doubtful ones with all their reasons, and what is lost. */
export function sortRows(reading: DatablitzReading): SortedRows {
  const reasons = new Map<string, DoubtReason[]>();
  for (const doubt of reading.doubts) reasons.set(rowId(doubt), [...(reasons.get(rowId(doubt)) ?? []), doubt.reason]);
  const known = new Set(reading.rows.map(rowId));
  return {
    clear: reading.rows.filter((row) => !reasons.has(rowId(row))),
    doubtful: reading.rows.flatMap((row) => {
      const why = reasons.get(rowId(row));
      return why
        ? [{ row, reasons: why, takenByDefault: !why.some((reason) => LEFT_BY_DEFAULT.includes(reason)) }]
        : [];
    }),
    lost: reading.doubts.filter((doubt) => !known.has(rowId(doubt))),
  };
}
