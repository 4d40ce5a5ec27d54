import { z } from 'zod';
import { ROLES } from '../datablitz/headings.ts';
import { LOST_REASONS } from '../datablitz/model.ts';

const count = z.number().int().nonnegative();

const schema = z.object({
  counts: z.object({ new: count, changed: count, conflict: count, unchanged: count, doubtful: count }),
  /** Cards of the same file or challenges that the workbook no longer names: kept. */
  absent: z.object({ count, first: z.array(z.object({ key: z.string(), title: z.string() })) }),
  lost: z.object({
    count,
    first: z.array(z.object({ sheet: z.string(), row: z.number().int(), reason: z.enum(LOST_REASONS) })),
  }),
  merges: z.array(z.object({ into: z.string(), variants: z.array(z.string()) })),
  hidden: z.object({ sheets: z.array(z.string()), rows: count, columns: count }),
  sheets: z.array(
    z.object({
      name: z.string(),
      take: z.boolean(),
      hidden: z.boolean(),
      headingsRow: z.number().int().nullable(),
      rows: count,
      /** found: by its headings · remembered: as corrected in an earlier workbook · chosen: as corrected here */
      readAs: z.enum(['found', 'remembered', 'chosen']),
      challenge: z.string(),
      columns: z.array(
        z.object({ column: count, heading: z.string(), example: z.string(), role: z.enum(ROLES).nullable() }),
      ),
    }),
  ),
});

/** What a preview says besides its rows. */
export type ImportSummary = z.output<typeof schema>;

/** Undefined for a preview that is still being read, failed, or dates from before rows were kept apart. */
export function readSummary(json: unknown): ImportSummary | undefined {
  const read = schema.safeParse(json);
  return read.success ? read.data : undefined;
}
