import { useCallback, useEffect, useState } from 'react';
import type { RunningTable } from '~/method/find-running-table.server.ts';
import type { WaitingNote } from '../../sheet/take-note.server.ts';
import type { Tray } from '../../sheet/tray.server.ts';

/** A note with the ids that its form sends, so that it is taken up once. */
export type TrayNote = WaitingNote & { readonly gestureId: string; readonly row: string };

interface Read {
  readonly table: RunningTable | null;
  readonly notes: readonly TrayNote[];
}

/** The notes that wait and the table's timer: as the page read them, then as the sheet's stream tells them. */
export function useTray({ table, notes }: Read) {
  const [tray, setTray] = useState<Read>({ table, notes });
  useEffect(() => setTray({ table, notes }), [table, notes]);
  const onTray = useCallback((told: Tray) => {
    setTray((before) => ({
      table: told.table,
      notes: told.notes.map((note) => {
        const known = before.notes.find(({ id }) => id === note.id);
        const { gestureId, row } = known ?? { gestureId: crypto.randomUUID(), row: crypto.randomUUID() };
        return { ...note, gestureId, row };
      }),
    }));
  }, []);
  return { ...tray, onTray };
}
