import { randomUUID } from 'node:crypto';
import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { applyGesture, type GestureOutcome } from './apply-gesture.server.ts';
import { EMPTY_CELLS, FIELDS, type Field } from './columns.ts';
import type { SheetRef } from './find-sheet.server.ts';
import { type CellChange, gestureSchema, MOST_ROWS } from './gesture.ts';
import type { Author } from './gesture-log.server.ts';
import { readRows, type SheetRow } from './read-rows.server.ts';

/** The row of a sheet whose card has this key; 404 when there is none. */
export async function findRow(
  context: Pick<AppContext, 'db'>,
  input: { sheet: SheetRef; itemKey: string },
): Promise<SheetRow> {
  const { sheet, itemKey } = input;
  const item = await context.db.dataItem.findUnique({
    where: { territoryId_key: { territoryId: sheet.territoryId, key: itemKey } },
    select: { id: true },
  });
  const [row] = item ? await readRows(context.db, sheet, [item.id]) : [];
  if (!row) throw new Response(null, { status: 404 });
  return row;
}

/**
 * Parts a row that is too broad into precise data, each a row that follows it and says otherwise the same. `keep` leaves
 * the broad row; `replace` makes it the first piece. Its key stays in both cases: pilots cite it.
 *
 * Throws AppError `datamap.split-few` with fewer than two pieces.
 */
export async function splitRow(
  context: AppContext,
  input: {
    sheet: SheetRef;
    author: Author;
    itemKey: string;
    gestureId: string;
    pieces: readonly string[];
    original: 'keep' | 'replace';
  },
): Promise<GestureOutcome> {
  const { sheet, author, itemKey, gestureId, original } = input;
  const row = await findRow(context, { sheet, itemKey });
  const pieces = input.pieces.slice(0, MOST_ROWS);
  if (pieces.length < 2) throw new AppError('datamap.split-few');
  const [first = '', ...others] = pieces;
  const added = (original === 'keep' ? pieces : others).map((data) => ({ id: randomUUID(), data }));
  const said = FIELDS.filter((field) => field !== 'postIt' && row.cells[field] !== EMPTY_CELLS[field]);
  const copied = [...new Set<Field>([...said, 'data'])];
  const changes = added.flatMap(({ id, data }) =>
    copied.map((field) => ({
      ...{ row: id, field, before: EMPTY_CELLS[field] },
      after: field === 'data' ? data : row.cells[field],
    })),
  );
  const replaced: CellChange[] =
    original === 'replace' ? [{ row: row.id, field: 'data', before: row.cells.data, after: first }] : [];
  const gesture = gestureSchema.parse({
    id: gestureId,
    creates: added.map(({ id }) => ({ row: id, after: row.id, splitFrom: row.id })),
    changes: [...replaced, ...changes],
  });
  return applyGesture(context, { sheet, author, gesture });
}
