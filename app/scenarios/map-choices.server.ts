import { ITEM_SELECT, type ItemView, titleOf, toAccessLevel, toItemView } from '~/datamap/item-view.ts';
import { isHolderId } from '~/holders/holder-ids.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { holderKeyOf } from './parts/holders.ts';

export interface HolderChoice {
  readonly name: string;
  /** Cards of the map that name it. */
  readonly cards: number;
  /** The best access that one of its cards has. */
  readonly access: ItemView['access'];
  readonly connected: boolean;
}

export interface CardChoice {
  readonly key: string;
  readonly title: string;
  readonly challenge: string;
  readonly holders: string;
  readonly access: ItemView['access'];
}

const MOST_HOLDERS = 200;
const MOST_CARDS = 300;
const EASIEST = ['easy', 'medium', 'hard', 'unknown'] as const;

/** What the initiative's map offers to a scenario: its holders, those with most cards first, and its cards. */
export async function mapChoices(
  context: AppContext,
  where: { territoryId: string; initiativeId: string },
): Promise<{ holders: HolderChoice[]; cards: CardChoice[] }> {
  const [holders, items] = await Promise.all([
    context.db.dataHolder.findMany({
      where: { territoryId: where.territoryId, items: { some: { item: where } } },
      select: { name: true, items: { where: { item: where }, select: { item: { select: { access: true } } } } },
      take: MOST_HOLDERS,
    }),
    context.db.dataItem.findMany({ where, orderBy: { position: 'asc' }, take: MOST_CARDS, select: ITEM_SELECT }),
  ]);
  return {
    holders: holders
      .map(({ name, items: own }) => ({
        ...{ name, cards: own.length, connected: isHolderId(holderKeyOf(name)) },
        access: EASIEST.find((level) => own.some(({ item }) => toAccessLevel(item.access) === level)) ?? 'unknown',
      }))
      .toSorted((a, b) => b.cards - a.cards || a.name.localeCompare(b.name, 'fr')),
    cards: items.map(toItemView).map((card) => ({
      ...{ key: card.key, title: titleOf(card), challenge: card.challenge, access: card.access },
      holders: card.holders.map(({ name }) => name).join(', '),
    })),
  };
}

/** The cards of these keys, as the map says them; those of another territory are not found. */
export async function cardsOf(context: AppContext, territoryId: string, keys: readonly string[]): Promise<ItemView[]> {
  const found = await context.db.dataItem.findMany({
    where: { territoryId, key: { in: [...keys].slice(0, MOST_CARDS) } },
    orderBy: { position: 'asc' },
    select: ITEM_SELECT,
  });
  return found.map(toItemView);
}
