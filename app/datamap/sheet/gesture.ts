import { z } from 'zod';
import { FIELDS, type Field } from './columns.ts';

const LONGEST_CELL = 10_000;
/** A paste larger than this is a workbook: it is imported. */
export const MOST_ROWS = 500;
export const MOST_CHANGES = MOST_ROWS * FIELDS.length;

const cellText = z.string().max(LONGEST_CELL);

/** A row as the person saw it when removing it. */
const seenSchema = z.record(z.enum(FIELDS), cellText);

const changeSchema = z.object({
  row: z.uuid(),
  field: z.enum(FIELDS),
  /** What the person saw before changing it. */
  before: cellText,
  after: cellText,
});

/**
 * What one person did at once. Ids of the gesture and of new rows are made by the page: sent twice, it is done once.
 * `revive` puts back a row that somebody removed meanwhile rather than telling that it is gone.
 */
export const gestureSchema = z.object({
  id: z.uuid(),
  creates: z
    .array(
      z.object({
        row: z.uuid(),
        /** The row it follows; at the end without it. */
        after: z.uuid().optional(),
        splitFrom: z.uuid().optional(),
        harvestId: z.uuid().optional(),
      }),
    )
    .max(MOST_ROWS)
    .default([]),
  changes: z.array(changeSchema).max(MOST_CHANGES).default([]),
  removes: z
    .array(z.object({ row: z.uuid(), seen: seenSchema }))
    .max(MOST_ROWS)
    .default([]),
  revive: z.boolean().default(false),
});

export type Gesture = z.output<typeof gestureSchema>;
export type CellChange = z.output<typeof changeSchema>;

/** Why part of a gesture was left: nothing of it is lost, the page still has it. */
export type LeftReason =
  /** Somebody else changed the cell meanwhile. */
  | 'changed'
  /** The row was removed meanwhile. */
  | 'gone'
  /** A row to remove that somebody changed meanwhile. */
  | 'edited'
  /** A row to remove that a pilot cites. */
  | 'cited';

export interface Left {
  readonly reason: LeftReason;
  readonly row: string;
  readonly field: Field | null;
  /** What stands in the cell now. */
  readonly theirs: string;
  readonly yours: string;
  /** Who made it so, when known. */
  readonly by: string;
  readonly at: string | null;
}

/** A gesture of this person that undo or redo can reach, oldest first. */
export interface GestureMark {
  readonly id: string;
  readonly undone: boolean;
}

/** The gesture that undo takes back: the last one still done. */
export function nextUndo(marks: readonly GestureMark[]): string | undefined {
  return marks.findLast((mark) => !mark.undone)?.id;
}

/** The gesture that redo does again: the first of those undone. */
export function nextRedo(marks: readonly GestureMark[]): string | undefined {
  return marks.find((mark) => mark.undone)?.id;
}

const REMEMBERED = 100;

/** A new gesture: what was undone can no longer be done again. */
export function withGesture(marks: readonly GestureMark[], id: string): GestureMark[] {
  return [...marks.filter((mark) => !mark.undone && mark.id !== id), { id, undone: false }].slice(-REMEMBERED);
}

export function withUndone(marks: readonly GestureMark[], id: string, undone: boolean): GestureMark[] {
  return marks.map((mark) => (mark.id === id ? { id, undone } : mark));
}
