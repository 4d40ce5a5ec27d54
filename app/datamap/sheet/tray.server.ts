import { findRunningTable, type RunningTable } from '~/method/find-running-table.server.ts';
import { hearWalls } from '~/method/live/hear-walls.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { latestOnly } from '~/platform/http/latest-only.ts';
import type { SheetRef } from './find-sheet.server.ts';
import { listNotes, type WaitingNote } from './take-note.server.ts';

/** What a running workshop lends to a sheet: its table's timer, and the notes that wait for a row. */
export interface Tray {
  readonly table: RunningTable | null;
  readonly notes: readonly WaitingNote[];
}

export async function readTray(context: AppContext, sheet: SheetRef): Promise<Tray> {
  const { territoryId, initiativeId, spellings } = sheet;
  const table = await findRunningTable(context, { territoryId, initiativeId, challenges: spellings });
  // While the workshop runs, what its tables have just written is there to be taken up.
  return { table, notes: await listNotes(context, sheet, table) };
}

/** Walls change many times a second; a tray follows them at the pace of reading. */
const PACE_MS = 1500;

interface Watch {
  /** The tray may have changed. */
  readonly look: () => void;
  readonly stop: () => Promise<void>;
}

/** Tells the tray at once, then whenever a wall or a row changed it. */
export async function watchTray(
  context: AppContext,
  sheet: SheetRef,
  told: { readonly tell: (tray: Tray) => void; readonly fail: (error: unknown) => void },
): Promise<Watch> {
  let last = '';
  let over = false;
  const look = latestOnly(async () => {
    if (over) return;
    const tray = await readTray(context, sheet);
    // The time left goes by alone: it is told anew only when somebody set it.
    const now = JSON.stringify([tray.notes, tray.table && { ...tray.table, timer: endOf(tray.table, context) }]);
    if (now !== last) told.tell(tray);
    last = now;
    await new Promise((resolve) => setTimeout(resolve, PACE_MS));
  }, told.fail);
  const stop = await hearWalls(context, look);
  look();
  return {
    look,
    stop: () => {
      over = true;
      return stop();
    },
  };
}

function endOf({ timer }: RunningTable, { clock }: AppContext) {
  if (!timer?.running) return timer;
  return { ...timer, leftMs: clock.now().getTime() + timer.leftMs };
}
