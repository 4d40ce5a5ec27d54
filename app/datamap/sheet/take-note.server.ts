import { findRunningTable } from '~/method/find-running-table.server.ts';
import { gatherHarvest } from '~/method/harvest/gather-harvest.server.ts';
import { listHarvest } from '~/method/harvest/list-harvest.server.ts';
import { listUngathered } from '~/method/harvest/list-ungathered.server.ts';
import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { applyGesture, type GestureOutcome } from './apply-gesture.server.ts';
import type { SheetRef } from './find-sheet.server.ts';
import { gestureSchema } from './gesture.ts';
import type { Author } from './gesture-log.server.ts';

/** A note of a workshop that waits to be taken up in a sheet. */
export interface WaitingNote {
  /** Of the harvested item; of the family or note itself while its workshop runs and nobody took anything up. */
  readonly id: string;
  readonly text: string;
  readonly author: string;
}

/** What the workshops left for this sheet, still to be taken up; then what the tables of the running one just wrote. */
export async function listNotes(
  context: AppContext,
  sheet: SheetRef,
  running: { readonly workshopId: string } | null,
): Promise<WaitingNote[]> {
  const { territoryId, spellings } = sheet;
  const left = await listLeft(context, sheet);
  const wall = running
    ? await listUngathered(context, {
        ...{ territoryId, workshopId: running.workshopId, kind: 'data-item', challenges: spellings },
      })
    : [];
  return [
    ...left.map(({ id, text, author }) => ({ id, text, author })),
    ...wall.map(({ sourceId, text, author }) => ({ id: sourceId, text, author })),
  ];
}

async function listLeft(context: AppContext, { territoryId, initiativeId, spellings }: SheetRef) {
  const lists = await Promise.all(
    spellings.map((challenge) => listHarvest(context, { territoryId, initiativeId, kind: 'data-item', challenge })),
  );
  return lists.flat();
}

/** The item of that id, or the one that its wall leaves, gathered now. */
async function findLeft(context: AppContext, sheet: SheetRef, id: string) {
  const known = (await listLeft(context, sheet)).find((item) => item.id === id);
  if (known) return known;
  const { territoryId, initiativeId, spellings } = sheet;
  const running = await findRunningTable(context, { territoryId, initiativeId, challenges: spellings });
  if (!running) return undefined;
  await gatherHarvest(context, { territoryId, workshopId: running.workshopId });
  return (await listLeft(context, sheet)).find(({ sourceId }) => sourceId === id);
}

/**
 * Makes a row of a note. Sent twice, it makes it once; undone, the note waits again.
 *
 * Throws AppError `datamap.note-taken` when it does not wait here: somebody took it up meanwhile, or set it aside.
 */
export async function takeNote(
  context: AppContext,
  input: { sheet: SheetRef; author: Author; harvestId: string; gestureId: string; row: string },
): Promise<GestureOutcome> {
  const { sheet, author, harvestId, gestureId, row } = input;
  const done = await context.db.sheetGesture.count({ where: { id: gestureId, territoryId: sheet.territoryId } });
  const note = done === 0 ? await findLeft(context, sheet, harvestId) : undefined;
  if (!note && done === 0) throw new AppError('datamap.note-taken');
  const text = note?.text ?? '';
  const gesture = gestureSchema.parse({
    id: gestureId,
    creates: [{ row, harvestId: note?.id ?? harvestId }],
    changes: [
      { row, field: 'information', before: '', after: text.replace(/\s+/g, ' ') },
      { row, field: 'postIt', before: '', after: text },
    ],
  });
  return applyGesture(context, { sheet, author, gesture });
}
