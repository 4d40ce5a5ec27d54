import { z } from 'zod';

/** The day a holder was met: none that is still to come. `today`: yyyy-mm-dd. */
export const metSchema = (today: string) =>
  z.object({
    key: z.string().min(1).max(300),
    on: z.iso.date().refine((day) => day <= today && day >= '2000-01-01'),
  });
