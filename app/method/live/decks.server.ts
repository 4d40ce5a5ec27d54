import { getKit } from '~/kit/load-kit.server.ts';
import type { ActivityOf } from '~/kit/schema/activities.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Bilingual } from '~/platform/i18n/messages.ts';
import type { Offer } from '~/platform/offers.ts';

/** A card that somebody draws. */
export interface Card {
  readonly key: string;
  readonly title: Bilingual;
  readonly text: Bilingual;
}

interface Place {
  readonly territoryId: string;
  readonly initiativeId: string;
}

/** The data cards of an initiative, `most` of them: asked of whoever keeps the data map. */
export const DATA_CARDS: Offer<(context: AppContext, place: Place & { most: number }) => Promise<readonly Card[]>> = {
  name: 'method.data-cards',
};

type Deck = ActivityOf<'draw'>['deck'];

const same = (text: string): Bilingual => ({ fr: text, en: text });
const MOST_CARDS = 200;

/**
 * The cards of a deck: the kit's, or those of the data map; before it holds any, what the initiative's workshops
 * harvested as data. Answers none when there is nothing to draw yet.
 */
export async function readDeck(context: AppContext, place: Place, deck: Deck): Promise<readonly Card[]> {
  if (deck !== 'data') return kitDeck(deck);
  const { territoryId, initiativeId } = place;
  const onTheMap = await context.offers.take(DATA_CARDS)?.(context, { territoryId, initiativeId, most: MOST_CARDS });
  if (onTheMap && onTheMap.length > 0) return onTheMap;
  const items = await context.db.harvestItem.findMany({
    where: { territoryId, initiativeId, kind: 'data-item', state: { not: 'dropped' } },
    orderBy: { createdAt: 'asc' },
    take: MOST_CARDS,
    select: { id: true, text: true, challenge: true },
  });
  return items.map(({ id, text, challenge }) => ({ key: id, title: same(text), text: same(challenge) }));
}

function kitDeck(deck: Exclude<Deck, 'data'>): readonly Card[] {
  const kit = getKit();
  switch (deck) {
    case 'personas':
      return kit.personas.map(({ key, name, line }) => ({ key, title: same(name), text: line }));
    case 'obstacles':
      return kit.obstacles.map(({ key, title, text }) => ({ key, title, text }));
    case 'models':
      return kit.models.map(({ key, title, summary }) => ({ key, title, text: summary }));
    case 'domains':
      return kit.domains.map(({ key, title, summary }) => ({ key, title, text: summary }));
  }
}
