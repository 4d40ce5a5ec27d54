import type { AppContext } from '~/platform/context.server.ts';
import { isUuid } from './find-import.server.ts';

export interface AcceptedNotice {
  readonly importId: string;
  readonly fileName: string;
  readonly items: number;
}

/** What the map says after an import was accepted; null when it is no longer in place. */
export async function acceptedNotice(
  context: AppContext,
  input: { territoryId: string; importId: string | null },
): Promise<AcceptedNotice | null> {
  const { territoryId, importId } = input;
  if (!importId || !isUuid(importId)) return null;
  const found = await context.db.sheetImport.findFirst({
    where: { id: importId, territoryId, state: 'accepted' },
    select: { fileName: true, _count: { select: { items: true } } },
  });
  return found ? { importId, fileName: found.fileName, items: found._count.items } : null;
}
