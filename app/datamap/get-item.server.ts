import type { AppContext } from '~/platform/context.server.ts';
import { ITEM_SELECT, type ItemView, toItemView } from './item-view.ts';

export interface ItemCard extends ItemView {
  readonly createdAt: Date;
  readonly updatedAt: Date;
  /** The import it came from: the thread's first knot. */
  readonly origin: { readonly importId: string; readonly fileName: string; readonly acceptedAt: Date | null } | null;
  /** Other cards on the same information or from the same rows: neighbours to look at. */
  readonly neighbours: readonly { readonly key: string; readonly information: string; readonly data: string }[];
}

const NEIGHBOURS = 8;

/** A data card of this territory; 404 when there is none. */
export async function getItem(context: AppContext, input: { territoryId: string; key: string }): Promise<ItemCard> {
  const { territoryId, key } = input;
  const { dataItem } = context.db;
  const found = await dataItem.findUnique({
    where: { territoryId_key: { territoryId, key } },
    select: {
      ...ITEM_SELECT,
      createdAt: true,
      updatedAt: true,
      import: { select: { id: true, fileName: true, acceptedAt: true } },
    },
  });
  if (!found) throw new Response(null, { status: 404 });
  const { import: source, createdAt, updatedAt, ...stored } = found;
  const neighbours = stored.information
    ? await dataItem.findMany({
        where: { territoryId, challenge: stored.challenge, information: stored.information, NOT: { key } },
        orderBy: { position: 'asc' },
        take: NEIGHBOURS,
        select: { key: true, information: true, data: true },
      })
    : [];
  return {
    ...toItemView(stored),
    createdAt,
    updatedAt,
    origin: source ? { importId: source.id, fileName: source.fileName, acceptedAt: source.acceptedAt } : null,
    neighbours,
  };
}
