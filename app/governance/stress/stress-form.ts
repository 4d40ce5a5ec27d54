import { z } from 'zod';
import { LONGEST, SEVERITIES } from '../design/design.ts';

const words = z.string().trim().max(LONGEST.words).default('');

/** What the form of a stress test posts. */
export const stressFormSchema = z.object({
  id: z.guid(),
  revision: z.coerce.number().int().nonnegative(),
  obstacle: z.string().trim().max(60).default(''),
  title: z.string().trim().min(1).max(LONGEST.title),
  hit: z.string().trim().min(1).max(LONGEST.words),
  guard: words,
  path: words,
  severity: z.enum(SEVERITIES),
});
