import { findHarvest } from '~/method/harvest/find-harvest.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { ITEM_SELECT, type ItemView, toItemView } from './item-view.ts';

interface AskedFor {
  readonly workshop: { readonly id: string; readonly title: string; readonly startsAt: string };
  /** Initials, or ''. */
  readonly author: string;
  /** The name of the family of notes it is, or ''. */
  readonly family: string;
}

export interface ItemCard extends ItemView {
  readonly createdAt: Date;
  readonly updatedAt: Date;
  /** The import it came from: the thread's first knot. */
  readonly origin: { readonly importId: string; readonly fileName: string; readonly acceptedAt: Date | null } | null;
  /** The note of a workshop that it was taken from. */
  readonly asked: AskedFor | null;
  /** Other cards on the same information or from the same rows: neighbours to look at. */
  readonly neighbours: readonly { readonly key: string; readonly information: string; readonly data: string }[];
}

const NEIGHBOURS = 8;

/** A data card of this territory (of one initiative of it, when said); 404 when there is none. */
export async function getItem(
  context: AppContext,
  input: { territoryId: string; key: string; initiativeId?: string },
): Promise<ItemCard> {
  const { territoryId, key, initiativeId } = input;
  const { dataItem } = context.db;
  const found = await dataItem.findUnique({
    where: { territoryId_key: { territoryId, key } },
    select: {
      ...ITEM_SELECT,
      createdAt: true,
      updatedAt: true,
      initiativeId: true,
      harvestId: true,
      import: { select: { id: true, fileName: true, acceptedAt: true } },
    },
  });
  if (!found || (initiativeId && found.initiativeId !== initiativeId)) throw new Response(null, { status: 404 });
  const { import: source, initiativeId: _where, harvestId, createdAt, updatedAt, ...stored } = found;
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
    asked: harvestId ? await whoAsked(context, { territoryId, harvestId }) : null,
    neighbours,
  };
}

async function whoAsked(
  context: AppContext,
  input: { territoryId: string; harvestId: string },
): Promise<AskedFor | null> {
  const note = await findHarvest(context, input);
  if (note?.state !== 'taken') return null;
  const { workshop, author, sourceKind, text } = note;
  return { workshop, author, family: sourceKind === 'cluster' ? text : '' };
}
