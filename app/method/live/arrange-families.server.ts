import { AppError } from '~/platform/app-error.ts';
import type { ArrangeGesture, GestureOf } from './arrange-gesture.ts';
import { type Arranged, type Arranging, noteToArrange, tellNotes } from './arranging.server.ts';
import { activityOf } from './assert-open.server.ts';
import { toWallCluster } from './wall-rows.server.ts';
import type { WallChange } from './wall-state.ts';

type FamilyGesture = Exclude<
  ArrangeGesture,
  { gesture: 'move' | 'merge-notes' | 'split-note' | 'hide' | 'show' | 'edit' | 'remove-paper' }
>;

/** Gestures on families, each with the one that undoes it. */
export function arrangeFamily(arranging: Arranging, gesture: FamilyGesture): Promise<Arranged> {
  switch (gesture.gesture) {
    case 'new-family':
      return newFamily(arranging, gesture);
    case 'restore-family':
      return restoreFamily(arranging, gesture);
    case 'drop-family':
      return dropFamily(arranging, gesture);
    case 'rename':
      return rename(arranging, gesture);
    case 'merge-families':
      return mergeFamilies(arranging, gesture);
    case 'earlier':
    case 'later':
      return reorder(arranging, gesture);
  }
}

const tell = (row: Parameters<typeof toWallCluster>[0]): WallChange => ({
  kind: 'clusters',
  clusters: [toWallCluster(row)],
});

async function newFamily(arranging: Arranging, gesture: GestureOf<'new-family'>): Promise<Arranged> {
  const { tx, workshop } = arranging;
  activityOf(workshop, gesture.activityKey, 'write');
  if (gesture.name === '') throw new AppError('method.cluster-unnamed');
  const note = gesture.noteId ? await noteToArrange(arranging, gesture.noteId, gesture.version) : undefined;
  const where = { workshopId: workshop.id, activityKey: gesture.activityKey };
  const last = await tx.workshopCluster.findFirst({ where, orderBy: { position: 'desc' }, select: { position: true } });
  const family = await tx.workshopCluster.create({
    data: { ...where, name: gesture.name, tableId: note?.tableId ?? null, position: (last?.position ?? 0) + 1 },
  });
  const moved = note ? await tellNotes(arranging, [note.id], { clusterId: family.id }) : [];
  return { changes: [tell(family), ...moved], undo: { gesture: 'drop-family', clusterId: family.id } };
}

async function restoreFamily(arranging: Arranging, gesture: GestureOf<'restore-family'>): Promise<Arranged> {
  const { tx, workshop } = arranging;
  const { clusterId: id, activityKey, name, position, noteIds } = gesture;
  activityOf(workshop, activityKey, 'write');
  const known = await tx.workshopCluster.count({ where: { id } });
  if (known > 0) throw new AppError('method.changed-meanwhile');
  const family = await tx.workshopCluster.create({
    data: { id, workshopId: workshop.id, activityKey, name, position },
  });
  const moved = await tellNotes(arranging, noteIds, { clusterId: id });
  return { changes: [tell(family), ...moved], undo: { gesture: 'drop-family', clusterId: id } };
}

async function dropFamily(arranging: Arranging, gesture: GestureOf<'drop-family'>): Promise<Arranged> {
  const { tx } = arranging;
  const family = await familyOf(arranging, gesture.clusterId);
  const noteIds = await notesIn(arranging, family.id);
  const moved = await tellNotes(arranging, noteIds, { clusterId: null });
  await tx.workshopCluster.delete({ where: { id: family.id } });
  return { changes: [...moved, { kind: 'clusters-gone', ids: [family.id] }], undo: restoring(family, noteIds) };
}

async function rename(arranging: Arranging, gesture: GestureOf<'rename'>): Promise<Arranged> {
  const { tx } = arranging;
  const family = await familyOf(arranging, gesture.clusterId);
  if (gesture.version !== undefined && gesture.version !== family.version) {
    throw new AppError('method.changed-meanwhile');
  }
  if (gesture.name === '') throw new AppError('method.cluster-unnamed');
  const saved = await tx.workshopCluster.update({
    where: { id: family.id },
    data: { name: gesture.name, version: { increment: 1 } },
  });
  const undo = { gesture: 'rename', clusterId: family.id, version: String(saved.version), name: family.name };
  return { changes: [tell(saved)], undo };
}

async function mergeFamilies(arranging: Arranging, gesture: GestureOf<'merge-families'>): Promise<Arranged> {
  const { tx } = arranging;
  const family = await familyOf(arranging, gesture.clusterId);
  const into = await familyOf(arranging, gesture.intoId);
  if (into.id === family.id || into.activityKey !== family.activityKey) throw new AppError('method.cluster-gone');
  const noteIds = await notesIn(arranging, family.id);
  const moved = await tellNotes(arranging, noteIds, { clusterId: into.id });
  await tx.workshopCluster.delete({ where: { id: family.id } });
  return { changes: [...moved, { kind: 'clusters-gone', ids: [family.id] }], undo: restoring(family, noteIds) };
}

async function reorder(arranging: Arranging, gesture: GestureOf<'earlier' | 'later'>): Promise<Arranged> {
  const { tx, workshop } = arranging;
  const family = await familyOf(arranging, gesture.clusterId);
  const all = await tx.workshopCluster.findMany({
    where: { workshopId: workshop.id, activityKey: family.activityKey },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  });
  const at = all.findIndex(({ id }) => id === family.id);
  const other = all[gesture.gesture === 'earlier' ? at - 1 : at + 1];
  const undo = { gesture: gesture.gesture === 'earlier' ? 'later' : 'earlier', clusterId: family.id };
  if (!other) return { changes: [], undo: {} };
  const swap = (id: string, position: number) => tx.workshopCluster.update({ where: { id }, data: { position } });
  // Two families made at the same place still part.
  const places = [family.position, other.position === family.position ? family.position + 1 : other.position];
  const [low = 0, high = 0] = places.sort((a, b) => a - b);
  const goesUp = gesture.gesture === 'earlier';
  const saved = [await swap(family.id, goesUp ? low : high), await swap(other.id, goesUp ? high : low)];
  return { changes: [{ kind: 'clusters', clusters: saved.map(toWallCluster) }], undo };
}

async function familyOf({ tx, workshop }: Arranging, id: string) {
  const family = await tx.workshopCluster.findFirst({ where: { id, workshopId: workshop.id } });
  if (!family) throw new AppError('method.cluster-gone');
  return family;
}

async function notesIn({ tx }: Arranging, clusterId: string): Promise<string[]> {
  const notes = await tx.workshopNote.findMany({ where: { clusterId }, select: { id: true } });
  return notes.map(({ id }) => id);
}

function restoring(family: { id: string; activityKey: string; name: string; position: number }, noteIds: string[]) {
  return {
    gesture: 'restore-family',
    activityKey: family.activityKey,
    clusterId: family.id,
    name: family.name,
    position: String(family.position),
    noteIds: noteIds.join(','),
  };
}
