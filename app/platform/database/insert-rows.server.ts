import type { Tx } from './open.server.ts';

/** Tables that are filled in bulk. Names are code, never input: they stand in the statement as they are. */
type BulkTable = 'DataItem' | 'DataItemHolder' | 'ImportRow' | 'DataItemEdit';

/**
 * Inserts rows that all have the same columns, in one short statement whatever their number: the values travel as one
 * JSON text, so that nothing is compiled per row and the embedded database is held for a few milliseconds.
 */
export async function insertRows(
  tx: Pick<Tx, '$executeRawUnsafe'>,
  table: BulkTable,
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first)
    .map((column) => `"${column}"`)
    .join(', ');
  await tx.$executeRawUnsafe(
    `INSERT INTO "${table}" (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(null::"${table}", $1::jsonb)`,
    JSON.stringify(rows),
  );
}
