import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Tx } from '~/platform/database/open.server.ts';
import type { GestureFields } from './arrange-gesture.ts';
import type { LockedWorkshop } from './change-workshop.server.ts';
import { NOTE_COLUMNS, toWallNote } from './wall-rows.server.ts';
import type { WallChange } from './wall-state.ts';

/** What every gesture on a wall works with. */
export interface Arranging {
  readonly context: AppContext;
  readonly tx: Tx;
  readonly workshop: LockedWorkshop;
}

export interface Arranged {
  readonly changes: readonly WallChange[];
  /** Empty when it cannot be undone. */
  readonly undo: GestureFields;
}

/** A note that may be arranged: revealed, and as it was seen. */
export async function noteToArrange({ tx, workshop }: Arranging, id: string, version: number | undefined) {
  const note = await tx.workshopNote.findFirst({
    where: { id, workshopId: workshop.id, state: { not: 'private' } },
    select: { ...NOTE_COLUMNS, state: true },
  });
  if (!note) throw new AppError('method.note-gone');
  if (version !== undefined && version !== note.version) throw new AppError('method.changed-meanwhile');
  return note;
}

interface NoteData {
  readonly clusterId?: string | null;
  readonly mergedIntoId?: string | null;
  readonly state?: 'wall' | 'hidden';
  readonly text?: string;
}

/** Changes notes and tells them as they are now. */
export async function tellNotes(
  { context, tx, workshop }: Arranging,
  ids: readonly string[],
  data: NoteData,
): Promise<WallChange[]> {
  if (ids.length === 0) return [];
  const notes = await tx.workshopNote.updateManyAndReturn({
    where: { id: { in: [...ids] }, workshopId: workshop.id },
    data: { ...data, version: { increment: 1 }, updatedAt: context.clock.now() },
    select: { ...NOTE_COLUMNS, state: true },
  });
  const shown = notes.filter(({ state }) => state === 'wall');
  return shown.length > 0
    ? [{ kind: 'notes', notes: shown.map((note) => toWallNote(note, workshop.hideAuthors)) }]
    : [];
}
