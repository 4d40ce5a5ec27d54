import { z } from 'zod';

const id = z.uuid();
const version = z.coerce.number().int().min(0).optional();
const name = z.string().trim().max(120);
const idList = z.string().transform((text) => text.split(',').filter((one) => z.uuid().safeParse(one).success));

/**
 * What a facilitator does to the notes of a wall, as posted by a form or by dragging. Each answers the gesture that
 * undoes it, in this same shape. `version` is that of the note or family as it was seen.
 */
export const arrangeGestureSchema = z.discriminatedUnion('gesture', [
  z.object({ gesture: z.literal('move'), noteId: id, version, clusterId: z.union([id, z.literal('')]) }),
  z.object({ gesture: z.literal('new-family'), activityKey: z.string(), name, noteId: id.optional(), version }),
  z.object({
    gesture: z.literal('restore-family'),
    activityKey: z.string(),
    clusterId: id,
    name,
    position: z.coerce.number().int(),
    noteIds: idList,
  }),
  z.object({ gesture: z.literal('drop-family'), clusterId: id }),
  z.object({ gesture: z.literal('rename'), clusterId: id, version, name }),
  z.object({ gesture: z.literal('merge-families'), clusterId: id, intoId: id }),
  z.object({ gesture: z.enum(['earlier', 'later']), clusterId: id }),
  z.object({ gesture: z.literal('merge-notes'), noteId: id, version, intoId: id }),
  z.object({ gesture: z.literal('split-note'), noteId: id }),
  z.object({ gesture: z.enum(['hide', 'show']), noteId: id, version }),
  z.object({ gesture: z.literal('edit'), noteId: id, version, text: z.string().max(4_000) }),
  z.object({ gesture: z.literal('remove-paper'), noteIds: idList }),
]);

export type ArrangeGesture = z.output<typeof arrangeGestureSchema>;
export type GestureOf<K extends ArrangeGesture['gesture']> = Extract<ArrangeGesture, { gesture: K }>;

/** A gesture as the hidden fields of a form. */
export type GestureFields = Readonly<Record<string, string>>;

/** The gesture that a form posted; undefined for anything else. */
export function readGesture(form: FormData): ArrangeGesture | undefined {
  const entries = [...form].filter(([, value]) => typeof value === 'string' && value !== '');
  const posted = {
    ...Object.fromEntries(entries),
    ...('clusterId' in Object.fromEntries(form) ? emptyCluster(form) : {}),
  };
  const read = arrangeGestureSchema.safeParse(posted);
  return read.success ? read.data : undefined;
}

const emptyCluster = (form: FormData) => ({ clusterId: String(form.get('clusterId') ?? '') });
