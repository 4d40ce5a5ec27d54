import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { arrangeFamily } from './arrange-families.server.ts';
import type { ArrangeGesture, GestureFields, GestureOf } from './arrange-gesture.ts';
import { type Arranged, type Arranging, noteToArrange, tellNotes } from './arranging.server.ts';
import { activityOf, assertRunning } from './assert-open.server.ts';
import { changeWorkshop } from './change-workshop.server.ts';
import { readNote } from './note-text.ts';

/**
 * Applies a facilitator's gesture and answers the one that undoes it. What somebody else changed since it was seen is
 * never overwritten: AppError `method.changed-meanwhile`. Others: `method.note-gone`, `method.cluster-gone`…
 */
export function arrangeNotes(
  context: AppContext,
  input: { workshopId: string; gesture: ArrangeGesture },
): Promise<{ undo: GestureFields }> {
  const { workshopId, gesture } = input;
  return changeWorkshop(context, workshopId, async (tx, workshop) => {
    assertRunning(workshop);
    const arranging: Arranging = { context, tx, workshop };
    const { undo, changes } = await apply(arranging, gesture);
    return { result: { undo }, changes };
  });
}

function apply(arranging: Arranging, gesture: ArrangeGesture): Promise<Arranged> {
  switch (gesture.gesture) {
    case 'move':
      return move(arranging, gesture);
    case 'merge-notes':
      return mergeNotes(arranging, gesture);
    case 'split-note':
      return splitNote(arranging, gesture);
    case 'hide':
    case 'show':
      return setHidden(arranging, gesture);
    case 'edit':
      return edit(arranging, gesture);
    case 'remove-paper':
      return removePaper(arranging, gesture);
    default:
      return arrangeFamily(arranging, gesture);
  }
}

async function move(arranging: Arranging, gesture: GestureOf<'move'>): Promise<Arranged> {
  const { tx, workshop } = arranging;
  const note = await noteToArrange(arranging, gesture.noteId, gesture.version);
  const clusterId = gesture.clusterId || null;
  if (clusterId) {
    const where = { id: clusterId, workshopId: workshop.id, activityKey: note.activityKey };
    if ((await tx.workshopCluster.count({ where })) === 0) throw new AppError('method.cluster-gone');
  }
  const changes = await tellNotes(arranging, [note.id], { clusterId });
  return {
    changes,
    undo: {
      gesture: 'move',
      noteId: note.id,
      version: String(note.version + 1),
      clusterId: note.clusterId ?? '',
    },
  };
}

async function mergeNotes(arranging: Arranging, gesture: GestureOf<'merge-notes'>): Promise<Arranged> {
  const { tx } = arranging;
  const note = await noteToArrange(arranging, gesture.noteId, gesture.version);
  const into = await noteToArrange(arranging, gesture.intoId, undefined);
  if (into.id === note.id || into.activityKey !== note.activityKey || into.mergedIntoId) {
    throw new AppError('method.changed-meanwhile');
  }
  // What was merged into it follows it: a note is never merged into one that is itself merged.
  const followers = await tx.workshopNote.findMany({ where: { mergedIntoId: note.id }, select: { id: true } });
  const changes = await tellNotes(arranging, [note.id, ...followers.map(({ id }) => id)], { mergedIntoId: into.id });
  return { changes, undo: { gesture: 'split-note', noteId: note.id } };
}

async function splitNote(arranging: Arranging, gesture: GestureOf<'split-note'>): Promise<Arranged> {
  const note = await noteToArrange(arranging, gesture.noteId, undefined);
  const changes = await tellNotes(arranging, [note.id], { mergedIntoId: null });
  const intoId = note.mergedIntoId;
  if (!intoId) throw new AppError('method.changed-meanwhile');
  return { changes, undo: { gesture: 'merge-notes', noteId: note.id, intoId } };
}

async function setHidden(arranging: Arranging, gesture: GestureOf<'hide' | 'show'>): Promise<Arranged> {
  const hide = gesture.gesture === 'hide';
  const note = await noteToArrange(arranging, gesture.noteId, gesture.version);
  if (note.state === 'private') throw new AppError('method.note-gone');
  const told = await tellNotes(arranging, [note.id], { state: hide ? 'hidden' : 'wall' });
  return {
    changes: hide ? [{ kind: 'notes-gone', ids: [note.id] }] : told,
    undo: { gesture: hide ? 'show' : 'hide', noteId: note.id, version: String(note.version + 1) },
  };
}

async function edit(arranging: Arranging, gesture: GestureOf<'edit'>): Promise<Arranged> {
  const note = await noteToArrange(arranging, gesture.noteId, gesture.version);
  const { maxLength } = activityOf(arranging.workshop, note.activityKey, 'write');
  const changes = await tellNotes(arranging, [note.id], { text: readNote(gesture.text, maxLength) });
  const undo = { gesture: 'edit', noteId: note.id, version: String(note.version + 1), text: note.text };
  return { changes: note.state === 'wall' ? changes : [], undo };
}

/** Undoes a bulk entry: only notes typed in for paper can go. */
async function removePaper(arranging: Arranging, gesture: GestureOf<'remove-paper'>): Promise<Arranged> {
  const { tx, workshop } = arranging;
  const where = { id: { in: gesture.noteIds }, workshopId: workshop.id, paper: true };
  const gone = await tx.workshopNote.findMany({ where, select: { id: true } });
  await tx.workshopNote.deleteMany({ where });
  return { changes: [{ kind: 'notes-gone', ids: gone.map(({ id }) => id) }], undo: {} };
}
