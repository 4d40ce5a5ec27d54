import type { AppContext } from '~/platform/context.server.ts';
import type { DatablitzReading } from './datablitz/model.ts';
import { titleOf } from './item-view.ts';
import { readStoredPreview } from './stored-preview.ts';

export interface FoundImport {
  readonly id: string;
  readonly fileName: string;
  readonly state: 'preview' | 'accepted' | 'discarded' | 'undone';
  readonly initiativeId: string;
  readonly createdAt: Date;
  readonly reading: DatablitzReading;
  /** The same file, accepted before and still in place. */
  readonly earlier: { readonly importId: string; readonly acceptedAt: Date; readonly items: number } | null;
  readonly acceptedAt: Date | null;
  /** Cards of this import that are on the map: all of them, and the first few. */
  readonly itemCount: number;
  readonly items: readonly { readonly key: string; readonly information: string }[];
}

const FIRST_ITEMS = 30;

const WITH_ITEMS = {
  _count: { select: { items: true } },
  items: { orderBy: { position: 'asc' }, take: FIRST_ITEMS, select: { key: true, information: true, data: true } },
} as const;

const STATES = ['preview', 'accepted', 'discarded', 'undone'] as const;

/** An import of this territory, with its preview; 404 when there is none. */
export async function findImport(
  context: AppContext,
  input: { territoryId: string; importId: string },
): Promise<FoundImport> {
  const { territoryId, importId } = input;
  const { db } = context;
  const found = isUuid(importId)
    ? await db.sheetImport.findFirst({ where: { id: importId, territoryId }, include: WITH_ITEMS })
    : null;
  if (!found) throw new Response(null, { status: 404 });
  const earlier = await db.sheetImport.findFirst({
    where: { territoryId, sha256: found.sha256, state: 'accepted', NOT: { id: found.id } },
    orderBy: { acceptedAt: 'desc' },
    select: { id: true, acceptedAt: true, _count: { select: { items: true } } },
  });
  return {
    id: found.id,
    fileName: found.fileName,
    state: STATES.find((state) => state === found.state) ?? 'discarded',
    initiativeId: found.initiativeId,
    createdAt: found.createdAt,
    reading: readStoredPreview(found.preview),
    acceptedAt: found.acceptedAt,
    itemCount: found._count.items,
    items: found.items.map(({ key, ...item }) => ({ key, information: titleOf(item) })),
    earlier: earlier?.acceptedAt
      ? { importId: earlier.id, acceptedAt: earlier.acceptedAt, items: earlier._count.items }
      : null,
  };
}

export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(text);
}
