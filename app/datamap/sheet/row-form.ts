import { z } from 'zod';
import { LONGEST_TEXT } from '../datablitz/model.ts';
import { type Cells, CHOICES, FIELDS, type Field } from './columns.ts';
import { type Gesture, gestureSchema } from './gesture.ts';

const line = z.string().max(LONGEST_TEXT).default('');

/** One row as a form sends it; `seen` is what the person saw when opening it, cell by cell, as JSON. */
const rowFormSchema = z.object({
  gesture: z.uuid(),
  row: z.uuid(),
  made: z.enum(['', 'new']).default(''),
  seen: z.string(),
  information: line,
  data: line,
  holders: line,
  access: z.enum(CHOICES.access),
  personal: z.enum(CHOICES.personal),
  existence: z.enum(CHOICES.existence),
  source: z.enum(CHOICES.source),
  theme: line,
  whoKnows: line,
  accessNote: line,
  postIt: line,
});

const seenSchema = z.record(z.enum(FIELDS), z.string());

export interface RowForm {
  readonly gesture: Gesture;
  readonly row: string;
  readonly isNew: boolean;
  readonly cells: Cells;
}

/** Form → gesture: the cells that were changed, and the row when it is new. Undefined for a form that is none of ours. */
export function readRowForm(form: FormData): RowForm | undefined {
  const parsed = rowFormSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) return undefined;
  const { gesture: id, row, made, seen: json, ...cells } = parsed.data;
  const seen = readSeen(json);
  if (!seen) return undefined;
  const changed = FIELDS.filter((field) => tidy(cells[field]) !== seen[field]);
  const gesture = gestureSchema.parse({
    id,
    creates: made === 'new' ? [{ row }] : [],
    changes: changed.map((field) => ({ row, field, before: seen[field], after: tidy(cells[field]) })),
  });
  return { gesture, row, isNew: made === 'new', cells };
}

/** Forms send line breaks as CR LF. */
const tidy = (text: string): string => text.replaceAll('\r\n', '\n').trim();

/** A row as a form says that the person saw it. */
export function readSeen(json: string): Cells | undefined {
  try {
    return seenSchema.safeParse(JSON.parse(json)).data;
  } catch {
    return undefined;
  }
}

/** What a form says of a row that has neither an information nor a data item. */
export function saysNothing(cells: Readonly<Record<Field, string>>): boolean {
  return cells.information.trim() === '' && cells.data.trim() === '';
}
