import { DATA_CARDS } from '~/method/live/decks.server.ts';
import { offering } from '~/platform/offers.ts';

const same = (text: string) => ({ fr: text, en: text });

/** The map's cards as workshops draw them: what it is, then what it answers and who holds it. */
export const dataCardsOffering = offering(DATA_CARDS, async ({ db }, { territoryId, initiativeId, most }) => {
  const items = await db.dataItem.findMany({
    where: { territoryId, initiativeId },
    orderBy: [{ position: 'asc' }, { key: 'asc' }],
    take: most,
    select: {
      ...{ key: true, data: true, information: true, challenge: true },
      holders: { orderBy: { position: 'asc' }, select: { holder: { select: { name: true } } } },
    },
  });
  return items.map(({ key, data, information, challenge, holders }) => ({
    key,
    title: same(data || information),
    text: same([challenge, holders.map(({ holder }) => holder.name).join(', ')].filter(Boolean).join(' – ')),
  }));
});
