import { z } from 'zod';

/** How far each dataset of a connection was fetched: dataset → the day after the last one received (yyyy-mm-dd). */
export const syncedUntilSchema = z.record(z.string(), z.iso.date());
