import type { NoteColour } from '~/kit/schema/parts.ts';
import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Tx } from '~/platform/database/open.server.ts';
import { activityOf, assertRunning, assertTakesIn } from './assert-open.server.ts';
import { changeWorkshop } from './change-workshop.server.ts';
import type { Participant } from './find-participant.server.ts';
import { readNote } from './note-text.ts';
import { NOTE_COLUMNS, toColour, toWallNote } from './wall-rows.server.ts';
import type { WallChange, WallNote } from './wall-state.ts';

export interface NoteDraft {
  /** Made by the phone: sent twice, the note is stored once. */
  readonly id: string;
  readonly activityKey: string;
  readonly boxKey: string;
  readonly text: string;
  /** The box's paper when left out. */
  readonly colour?: NoteColour | undefined;
  readonly signed: boolean;
}

/**
 * Sticks a note. During private time it stays with its author, and the wall only learns how many there are. Answers
 * `already` when it was stored before: the phone did not hear it. One statement a note: a whole room writes at once.
 * Throws AppErrors `method.activity-closed`, `method.note-empty`, `method.note-too-long`, `method.no-table`…
 */
export function writeNote(
  context: AppContext,
  participant: Pick<Participant, 'id' | 'workshopId'>,
  draft: NoteDraft,
): Promise<{ outcome: 'stored' | 'already' }> {
  const { workshopId } = participant;
  return changeWorkshop<{ outcome: 'stored' | 'already' }>(context, workshopId, async (tx, workshop) => {
    const state = workshop.activities[draft.activityKey] ?? 'closed';
    if (workshop.state !== 'running' || state === 'closed') {
      // Stored before the doors closed, and not heard of since: the phone may forget it.
      if ((await tx.workshopNote.count({ where: { id: draft.id } })) > 0) return ALREADY;
      assertRunning(workshop);
      throw new AppError('method.activity-closed');
    }
    const activity = activityOf(workshop, draft.activityKey, 'write');
    const box = activity.boxes.find(({ key }) => key === draft.boxKey);
    if (!box) throw new AppError('method.activity-gone');
    const text = readNote(draft.text, activity.maxLength);
    if (activity.perTable) await assertSeated(tx, participant.id);
    const isPrivate = state === 'open' && Boolean(activity.aloneMinutes);
    const colour = draft.colour ?? box.colour;
    const now = context.clock.now();
    const [stored] = await tx.$queryRaw<{ author: string; table: string | null }[]>`
      INSERT INTO "WorkshopNote" (id, "workshopId", "activityKey", "boxKey", "tableId", "participantId", author,
                                  text, colour, state, "createdAt", "updatedAt")
      SELECT ${draft.id}::uuid, ${workshopId}::uuid, ${activity.key}, ${box.key},
             CASE WHEN ${activity.perTable}::boolean THEN p."tableId" END, p.id,
             CASE WHEN ${draft.signed}::boolean THEN p.initials ELSE '' END,
             ${text}, ${colour}, ${isPrivate ? 'private' : 'wall'},
             ${now.toISOString()}::timestamptz, ${now.toISOString()}::timestamptz
      FROM "WorkshopParticipant" p WHERE p.id = ${participant.id}::uuid
      ON CONFLICT (id) DO NOTHING
      RETURNING author, "tableId"::text AS "table"`;
    if (!stored) return ALREADY;
    if (isPrivate) return { ...STORED, changes: [await countWaiting(tx, workshopId, activity.key)] };
    const note: WallNote = {
      ...{ id: draft.id, activity: activity.key, box: box.key, table: stored.table, text, colour },
      author: workshop.hideAuthors ? '' : stored.author,
      ...{ cluster: null, merged: null, version: 1, at: now.getTime() },
    };
    return { ...STORED, changes: [{ kind: 'notes', notes: [note] }] };
  });
}

const STORED = { result: { outcome: 'stored' as const } };
const ALREADY = { result: { outcome: 'already' as const }, changes: [] };

async function assertSeated(tx: Tx, id: string): Promise<void> {
  const person = await tx.workshopParticipant.findUnique({ where: { id }, select: { tableId: true } });
  if (!person?.tableId) throw new AppError('method.no-table');
}

async function countWaiting(tx: Tx, workshopId: string, activity: string): Promise<WallChange> {
  const count = await tx.workshopNote.count({ where: { workshopId, activityKey: activity, state: 'private' } });
  return { kind: 'waiting', activity, count };
}

/** Writes one's own note anew, until its activity closes. */
export function rewriteNote(
  context: AppContext,
  participant: Pick<Participant, 'id' | 'workshopId'>,
  input: { noteId: string; text: string },
): Promise<void> {
  const { workshopId } = participant;
  return changeWorkshop(context, workshopId, async (tx, workshop) => {
    assertRunning(workshop);
    const note = await ownNote(tx, participant, input.noteId);
    assertTakesIn(workshop, note.activityKey);
    const text = readNote(input.text, activityOf(workshop, note.activityKey, 'write').maxLength);
    const saved = await tx.workshopNote.update({
      where: { id: note.id },
      data: { text, version: { increment: 1 }, updatedAt: context.clock.now() },
      select: NOTE_COLUMNS,
    });
    if (note.state !== 'wall') return { result: undefined, changes: [] };
    return { result: undefined, changes: [{ kind: 'notes', notes: [toWallNote(saved, workshop.hideAuthors)] }] };
  });
}

/** Takes one's own note off, until its activity closes. */
export function removeNote(
  context: AppContext,
  participant: Pick<Participant, 'id' | 'workshopId'>,
  noteId: string,
): Promise<void> {
  const { workshopId } = participant;
  return changeWorkshop(context, workshopId, async (tx, workshop) => {
    assertRunning(workshop);
    const note = await ownNote(tx, participant, noteId);
    assertTakesIn(workshop, note.activityKey);
    const merged = await tx.workshopNote.count({ where: { mergedIntoId: noteId } });
    if (merged > 0 || note.mergedIntoId) throw new AppError('method.note-merged');
    await tx.workshopNote.delete({ where: { id: noteId } });
    const change: WallChange =
      note.state === 'private'
        ? await countWaiting(tx, workshopId, note.activityKey)
        : { kind: 'notes-gone', ids: [noteId] };
    return { result: undefined, changes: [change] };
  });
}

async function ownNote(tx: Tx, participant: Pick<Participant, 'id' | 'workshopId'>, id: string) {
  const note = await tx.workshopNote.findFirst({
    where: { id, workshopId: participant.workshopId, participantId: participant.id },
    select: { id: true, activityKey: true, state: true, colour: true, mergedIntoId: true },
  });
  if (!note) throw new AppError('method.note-gone');
  return { ...note, colour: toColour(note.colour) };
}
