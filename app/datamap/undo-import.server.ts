import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { dropIdleHolders, ensureHolders } from './ensure-holders.server.ts';
import { isUuid } from './find-import.server.ts';
import { toImportRow } from './importing/import-row.ts';
import { updateItem } from './importing/update-item.server.ts';
import { announceChallenges, rowChallenges } from './sheet/announce-challenges.server.ts';

export interface KeptItem {
  readonly key: string;
  readonly information: string;
  /** `edited`: somebody worked on it since. `cited`: something rests on it. */
  readonly reason: 'edited' | 'cited';
}

interface Undone {
  readonly removed: number;
  /** Cards that say again what they said before. */
  readonly restored: number;
  readonly kept: readonly KeptItem[];
}

/** Rows per transaction. */
const BATCH = 100;

/**
 * Takes back an accepted import: removes the cards it made, except those edited since and those that something rests on,
 * which stay and are named; gives back to the others what they said before, but for what was changed since. Holders that
 * nothing names any more go too. Throws `datamap.not-imported` when it is not in place.
 */
export async function undoImport(
  context: AppContext,
  input: { territoryId: string; importId: string },
): Promise<Undone> {
  const { territoryId, importId } = input;
  if (!isUuid(importId)) throw new Response(null, { status: 404 });
  const { db } = context;
  const opened = await db.sheetImport.updateMany({
    where: { id: importId, territoryId, state: { in: ['accepted', 'accepting'] } },
    data: { state: 'undone', file: null },
  });
  if (opened.count === 0) throw new AppError('datamap.not-imported');
  const { initiativeId } = await db.sheetImport.findUniqueOrThrow({
    where: { id: importId },
    select: { initiativeId: true },
  });
  const where = { territoryId, initiativeId };
  const before = await rowChallenges(context, where);
  const restored = await restoreItems(context, input);
  const uses = await db.dataItemUse.findMany({ where: { territoryId }, select: { itemKey: true } });
  const cited = new Set(uses.map(({ itemKey }) => itemKey));
  const removed = await db.dataItem.deleteMany({
    where: { territoryId, importId, version: 1, key: { notIn: [...cited] } },
  });
  const kept = await db.dataItem.findMany({
    where: { territoryId, importId },
    orderBy: { position: 'asc' },
    select: { key: true, information: true, data: true },
  });
  await db.$transaction((tx) => dropIdleHolders(tx, territoryId));
  await announceChallenges(context, { ...where, challenges: [...before, ...(await rowChallenges(context, where))] });
  return {
    removed: removed.count,
    restored,
    kept: kept.map(({ key, information, data }) => ({
      key,
      information: information || data,
      reason: cited.has(key) ? ('cited' as const) : ('edited' as const),
    })),
  };
}

async function restoreItems(
  context: AppContext,
  { territoryId, importId }: { territoryId: string; importId: string },
): Promise<number> {
  const { db, clock } = context;
  const { fileName } = await db.sheetImport.findUniqueOrThrow({ where: { id: importId }, select: { fileName: true } });
  let restored = 0;
  for (let after = -1; ; ) {
    const stored = await db.importRow.findMany({
      where: { importId, done: true, created: false, kind: { in: ['changed', 'conflict'] }, position: { gt: after } },
      orderBy: { position: 'asc' },
      take: BATCH,
    });
    const rows = stored.map(toImportRow);
    await db.$transaction(async (tx) => {
      const holders = await ensureHolders(
        tx,
        territoryId,
        rows.flatMap(({ changes }) =>
          changes.flatMap(({ field, before }) => (field === 'holders' ? (before as string[]) : [])),
        ),
      );
      for (const { itemId, changes, decision } of rows) {
        if (itemId === null) continue;
        const made = changes
          .filter(({ conflict }) => !conflict || decision === 'theirs')
          .map(({ field, before, after: now }) => ({ field, before: now, after: before }));
        const change = { itemId, holders, now: clock.now(), gesture: importId, userId: null, byName: fileName };
        if (made.length > 0 && (await updateItem(tx, { ...change, changes: made }))) restored += 1;
      }
    });
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) return restored;
    after = last.position;
  }
}
