import { randomUUID } from 'node:crypto';
import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Tx } from '~/platform/database/open.server.ts';
import { distinct, holderKey } from './datablitz/holder-names.ts';
import { type DatablitzReading, type ReadRow, rowId } from './datablitz/model.ts';
import { ensureHolders } from './ensure-holders.server.ts';
import { findImport } from './find-import.server.ts';
import { searchTextOf } from './search-text.ts';
import { sortRows } from './stored-preview.ts';
import { itemKeyBase, takeKey } from './text.ts';

export interface AcceptInput {
  readonly territoryId: string;
  readonly importId: string;
  /** Doubtful rows to take, as `rowId` writes them; 'usual' takes those that are ticked before anybody looks. */
  readonly doubtful: readonly string[] | 'usual';
  /** Which of the preview's merges to apply, by index. */
  readonly merges: readonly number[] | 'all';
}

/** Rows per statement: PostgreSQL takes at most 65,535 parameters. */
const BATCH = 1000;

/**
 * Turns a preview into data cards, all or nothing. Answers how many were made and how many rows were left.
 *
 * Throws AppError `datamap.import-closed` when the preview was already answered (a second tab, a double click),
 * `datamap.nothing-taken` when no row is left.
 */
export async function acceptImport(
  context: AppContext,
  input: AcceptInput,
): Promise<{ created: number; left: number }> {
  const { territoryId, importId } = input;
  const { reading, initiativeId } = await findImport(context, input);
  const rows = mergeHolders(takenRows(reading, input.doubtful), reading, input.merges);
  if (rows.length === 0) throw new AppError('datamap.nothing-taken');
  await context.db.$transaction(
    async (tx) => {
      const now = context.clock.now();
      const closed = await tx.sheetImport.updateMany({
        where: { id: importId, territoryId, state: 'preview' },
        data: { state: 'accepted', acceptedAt: now },
      });
      if (closed.count === 0) throw new AppError('datamap.import-closed');
      await createItems(tx, { rows, territoryId, initiativeId, importId, now });
    },
    { timeout: 30_000 },
  );
  return { created: rows.length, left: reading.rows.length - rows.length };
}

function takenRows(reading: DatablitzReading, doubtful: AcceptInput['doubtful']): ReadRow[] {
  const sorted = sortRows(reading);
  const taken = new Set(
    doubtful === 'usual' ? sorted.doubtful.filter((one) => one.takenByDefault).map(({ row }) => rowId(row)) : doubtful,
  );
  const uncertain = new Set(sorted.doubtful.map(({ row }) => rowId(row)));
  return reading.rows.filter((row) => !uncertain.has(rowId(row)) || taken.has(rowId(row)));
}

function mergeHolders(rows: readonly ReadRow[], reading: DatablitzReading, merges: AcceptInput['merges']): ReadRow[] {
  const chosen = reading.merges.filter((_, index) => merges === 'all' || merges.includes(index));
  const into = new Map(chosen.flatMap((merge) => merge.variants.map((variant) => [variant, merge.into])));
  return rows.map((row) => ({ ...row, holders: distinct(row.holders.map((name) => into.get(name) ?? name)) }));
}

interface Creation {
  readonly rows: readonly ReadRow[];
  readonly territoryId: string;
  readonly initiativeId: string;
  readonly importId: string;
  readonly now: Date;
}

async function createItems(tx: Tx, { rows, territoryId, initiativeId, importId, now }: Creation): Promise<void> {
  const holders = await ensureHolders(
    tx,
    territoryId,
    rows.flatMap((row) => row.holders),
  );
  const keys = await tx.dataItem.findMany({ where: { territoryId }, select: { key: true } });
  const taken = new Set(keys.map(({ key }) => key));
  const last = await tx.dataItem.aggregate({ where: { territoryId, initiativeId }, _max: { position: true } });
  const first = (last._max.position ?? 0) + 1;
  const items = rows.map((row, index) => {
    const { holders: names, ...content } = row;
    const key = takeKey(itemKeyBase(row), taken);
    const links = names.flatMap((name, position) => {
      const holderId = holders.get(holderKey(name));
      return holderId ? [{ holderId, position }] : [];
    });
    const data = { ...content, id: randomUUID(), territoryId, initiativeId, importId, key, position: first + index };
    return { data: { ...data, searchText: searchTextOf(row), createdAt: now, updatedAt: now }, links };
  });
  for (let at = 0; at < items.length; at += BATCH) {
    await tx.dataItem.createMany({ data: items.slice(at, at + BATCH).map(({ data }) => data) });
  }
  const links = items.flatMap(({ data, links: own }) => own.map((link) => ({ itemId: data.id, ...link })));
  for (let at = 0; at < links.length; at += BATCH) {
    await tx.dataItemHolder.createMany({ data: links.slice(at, at + BATCH) });
  }
}
