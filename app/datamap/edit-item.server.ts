import { randomUUID } from 'node:crypto';
import type { AppContext } from '~/platform/context.server.ts';
import { holderKey } from './datablitz/holder-names.ts';
import type { ItemContent } from './datablitz/model.ts';
import { dropIdleHolders, ensureHolders } from './ensure-holders.server.ts';
import { getItem, type ItemCard } from './get-item.server.ts';
import { ITEM_SELECT, toItemView } from './item-view.ts';
import { searchTextOf } from './search-text.ts';
import { announceChallenges } from './sheet/announce-challenges.server.ts';
import { cellsOf } from './sheet/cell-values.ts';
import { FIELDS } from './sheet/columns.ts';
import type { Author } from './sheet/gesture-log.server.ts';

export type EditOutcome = { readonly outcome: 'saved' } | { readonly outcome: 'conflict'; readonly current: ItemCard };

/**
 * Saves a card unless somebody saved it since `version` was read; then nothing changes and the card as it is now comes
 * back. Each field changed goes into the card's history under the author's name. The key never changes: pilots cite it.
 * Whoever fills in its sheet sees it at once. 404 when the card is gone.
 */
export async function editItem(
  context: AppContext,
  input: { territoryId: string; key: string; version: number; content: ItemContent; author: Author },
): Promise<EditOutcome> {
  const { territoryId, key, version, author } = input;
  const { holders, ...content } = columnsOf(input.content);
  const before = await context.db.dataItem.findUnique({
    where: { territoryId_key: { territoryId, key } },
    select: { ...ITEM_SELECT, id: true, initiativeId: true },
  });
  if (!before) throw new Response(null, { status: 404 });
  const { id, initiativeId } = before;
  const now = context.clock.now();
  const saved = await context.db.$transaction(async (tx) => {
    const { count } = await tx.dataItem.updateMany({
      where: { id, version },
      data: {
        ...content,
        searchText: searchTextOf(input.content),
        version: { increment: 1 },
        updatedAt: now,
      },
    });
    if (count === 0) return false;
    const ids = await ensureHolders(tx, territoryId, holders);
    await tx.dataItemHolder.deleteMany({ where: { itemId: id } });
    await tx.dataItemHolder.createMany({
      data: holders.flatMap((name, position) => {
        const holderId = ids.get(holderKey(name));
        return holderId ? [{ itemId: id, holderId, position }] : [];
      }),
    });
    await dropIdleHolders(tx, territoryId);
    const edit = { itemId: id, userId: author.userId, byName: author.name, at: now, gesture: randomUUID() };
    await tx.dataItemEdit.createMany({
      data: differences(contentOfStored(before), input.content).map((change) => ({ ...edit, ...change })),
    });
    return true;
  });
  if (!saved) return { outcome: 'conflict', current: await getItem(context, { territoryId, key }) };
  const challenges = [before.challenge, content.challenge];
  await announceChallenges(context, { territoryId, initiativeId, challenges, ids: [id] });
  return { outcome: 'saved' };
}

type Stored = Parameters<typeof toItemView>[0];

function contentOfStored(stored: Stored): ItemContent {
  const view = toItemView(stored);
  return { ...view, holders: view.holders.map(({ name }) => name) };
}

/** Field by field, as the sheet's cells say it: its undo and its last touch read the same history. */
function differences(before: ItemContent, after: ItemContent) {
  const [was, is] = [cellsOf(before), cellsOf(after)];
  const cells = FIELDS.map((field) => ({ field: field as string, before: was[field], after: is[field] }));
  const challenge = { field: 'challenge', before: before.challenge, after: after.challenge };
  return [challenge, ...cells].filter((change) => change.before !== change.after);
}

/** Only the columns of a card, whatever else the caller's object carries. */
function columnsOf(content: ItemContent): ItemContent {
  const { challenge, postIt, information, data, access, accessNote, personal, holders } = content;
  const { existence, source, theme, whoKnows } = content;
  const texts = { challenge, postIt, information, data, accessNote, theme, whoKnows };
  return { ...texts, access, personal, holders, existence, source };
}
