import { randomUUID } from 'node:crypto';
import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { GestureFields } from './arrange-gesture.ts';
import { activityOf, assertRunning } from './assert-open.server.ts';
import { changeWorkshop } from './change-workshop.server.ts';
import { readNote } from './note-text.ts';
import { countPeople, NOTE_COLUMNS, toWallNote } from './wall-rows.server.ts';

const MOST_LINES = 200;
const MOST_PEOPLE = 200;

/**
 * Types in a paper wall: one note a line, on the wall at once. A line that is too long is refused with all the others,
 * so that nothing is typed in twice. Throws AppErrors `method.nothing-written`, `method.note-too-long`.
 */
export function addPaperNotes(
  context: AppContext,
  input: { workshopId: string; activityKey: string; boxKey: string; tableId: string | null; lines: string },
): Promise<{ undo: GestureFields; count: number }> {
  const { workshopId, activityKey, boxKey } = input;
  return changeWorkshop(context, workshopId, async (tx, workshop) => {
    assertRunning(workshop);
    const activity = activityOf(workshop, activityKey, 'write');
    const box = activity.boxes.find(({ key }) => key === boxKey) ?? activity.boxes[0];
    const tableId = activity.perTable ? input.tableId : null;
    if (tableId && (await tx.workshopTable.count({ where: { id: tableId, workshopId } })) === 0) {
      throw new AppError('method.table-gone');
    }
    const lines = input.lines.split('\n').filter((line) => line.trim() !== '');
    if (!box || lines.length === 0) throw new AppError('method.nothing-written');
    const now = context.clock.now().getTime();
    const common = { workshopId, activityKey, boxKey: box.key, tableId, colour: box.colour, paper: true };
    const notes = await tx.workshopNote.createManyAndReturn({
      data: lines.slice(0, MOST_LINES).map((line, index) => ({
        ...common,
        id: randomUUID(),
        text: readNote(line, activity.maxLength),
        // In the order they were typed.
        createdAt: new Date(now + index),
        updatedAt: new Date(now),
      })),
      select: NOTE_COLUMNS,
    });
    const undo = { gesture: 'remove-paper', noteIds: notes.map(({ id }) => id).join(',') };
    return {
      result: { undo, count: notes.length },
      changes: [{ kind: 'notes', notes: notes.map((note) => toWallNote(note, workshop.hideAuthors)) }],
    };
  });
}

/** How many people write on paper: they count on the wall, and have dots. */
export function setPaperPeople(context: AppContext, input: { workshopId: string; count: number }): Promise<void> {
  const { workshopId } = input;
  const wanted = Math.max(0, Math.min(MOST_PEOPLE, Math.round(input.count) || 0));
  return changeWorkshop(context, workshopId, async (tx, workshop) => {
    assertRunning(workshop);
    const known = await tx.workshopParticipant.findMany({ where: { workshopId, paper: true }, select: { id: true } });
    const now = context.clock.now();
    if (known.length < wanted) {
      await tx.workshopParticipant.createMany({
        data: Array.from({ length: wanted - known.length }, () => ({
          workshopId,
          paper: true,
          joinedAt: now,
          seenAt: now,
        })),
      });
    } else {
      await tx.workshopParticipant.deleteMany({ where: { id: { in: known.slice(wanted).map(({ id }) => id) } } });
    }
    return { result: undefined, changes: [{ kind: 'people', ...(await countPeople(tx, workshopId)) }] };
  });
}
