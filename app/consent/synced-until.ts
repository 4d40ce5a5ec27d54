import { z } from 'zod';

/** How far each dataset of a connection was fetched: dataset → the day after the last one received (yyyy-mm-dd). */
export const syncedUntilSchema = z.record(z.string(), z.iso.date());

/** How far back a dataset of a connection is told, while some of it is still to come. */
const openPastSchema = z.object({
  /** The first day that will be asked for, settled at the first try. */
  from: z.iso.date(),
  /** The first day told so far; null when nothing is. */
  reached: z.iso.date().nullable(),
});
export type OpenPast = z.infer<typeof openPastSchema>;

export const pastSchema = z.record(z.string(), openPastSchema);
