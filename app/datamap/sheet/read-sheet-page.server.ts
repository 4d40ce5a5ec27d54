import type { AppContext } from '~/platform/context.server.ts';
import { EMPTY_CELLS } from './columns.ts';
import type { SheetRef } from './find-sheet.server.ts';
import { listGestures } from './gesture-log.server.ts';
import { listCitedHolders } from './list-cited-holders.server.ts';
import { MOST_SHOWN, readRows } from './read-rows.server.ts';
import { readTray } from './tray.server.ts';

/** The word of the address that opens a row not made yet. */
const NEW = 'nouvelle';

/** All that the page of a sheet shows. `newId` makes the ids that its forms send, so that each is done once. */
export async function readSheetPage(
  context: AppContext,
  input: { sheet: SheetRef; userId: string | null; open: string | null; newId: () => string },
) {
  const { sheet, userId, open, newId } = input;
  const { territoryId, slug, title } = sheet;
  const rows = await readRows(context.db, sheet);
  const index = rows.findIndex(({ id }) => id === open);
  const found = rows[index];
  const tray = await readTray(context, sheet);
  return {
    ...{ slug, title, rows },
    truncated: rows.length === MOST_SHOWN,
    marks: userId ? await listGestures(context, { sheet, userId }) : [],
    holders: await listCitedHolders(context, { territoryId }),
    notes: tray.notes.map((note) => ({ ...note, gestureId: newId(), row: newId() })),
    table: tray.table,
    gestureId: newId(),
    gone: open !== null && open !== NEW && !found,
    open: found
      ? { id: found.id, key: found.key, number: index + 1, cells: found.cells }
      : open === NEW
        ? { id: newId(), key: null, number: rows.length + 1, cells: EMPTY_CELLS }
        : null,
  };
}
