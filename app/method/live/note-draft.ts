import { z } from 'zod';
import { NOTE_COLOURS } from '~/kit/schema/parts.ts';

/** A note as a phone sends it, from a script or from a plain form. */
export const noteDraftSchema = z.object({
  id: z.uuid(),
  activityKey: z.string().max(80),
  boxKey: z.string().max(80),
  text: z.string().max(4_000).default(''),
  colour: z.enum(NOTE_COLOURS).optional(),
  signed: z.union([z.boolean(), z.literal('on').transform(() => true)]).default(false),
});
