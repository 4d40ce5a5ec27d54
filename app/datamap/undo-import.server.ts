import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { dropIdleHolders } from './ensure-holders.server.ts';
import { isUuid } from './find-import.server.ts';

export interface KeptItem {
  readonly key: string;
  readonly information: string;
  /** `edited`: somebody worked on it since. `cited`: a pilot justifies a dataset with it. */
  readonly reason: 'edited' | 'cited';
}

/**
 * Takes back an accepted import: removes its cards, except those edited since and those that something rests on, which
 * stay and are named. Holders that nothing names any more go too. Throws `datamap.not-imported` when it is not in place.
 */
export async function undoImport(
  context: AppContext,
  input: { territoryId: string; importId: string },
): Promise<{ removed: number; kept: KeptItem[] }> {
  const { territoryId, importId } = input;
  if (!isUuid(importId)) throw new Response(null, { status: 404 });
  return context.db.$transaction(async (tx) => {
    const opened = await tx.sheetImport.updateMany({
      where: { id: importId, territoryId, state: 'accepted' },
      data: { state: 'undone' },
    });
    if (opened.count === 0) throw new AppError('datamap.not-imported');
    const uses = await tx.dataItemUse.findMany({ where: { territoryId }, select: { itemKey: true } });
    const cited = new Set(uses.map(({ itemKey }) => itemKey));
    const removed = await tx.dataItem.deleteMany({
      where: { territoryId, importId, version: 1, key: { notIn: [...cited] } },
    });
    const kept = await tx.dataItem.findMany({
      where: { territoryId, importId },
      orderBy: { position: 'asc' },
      select: { key: true, information: true, data: true },
    });
    await dropIdleHolders(tx, territoryId);
    return {
      removed: removed.count,
      kept: kept.map(({ key, information, data }) => ({
        key,
        information: information || data,
        reason: cited.has(key) ? ('cited' as const) : ('edited' as const),
      })),
    };
  });
}
