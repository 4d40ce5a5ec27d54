import { beforeAll, expect, it } from 'vitest';
import { readDeck } from '~/method/live/decks.server.ts';
import { planWorkshop } from '~/method/plan-workshop.server.ts';
import { gatherOffers } from '~/platform/offers.ts';
import { useTestContext } from '../../tests/support/test-context.ts';
import { TINY_WORKSHOP } from '../../tests/support/tiny-workshop.ts';
import { dataCardsOffering } from './data-cards-offering.server.ts';

const test = useTestContext();
const PLACE = { territoryId: 'nantes', initiativeId: 'nantes-energie' } as const;

beforeAll(async () => {
  const { db, clock } = test.context;
  const createdAt = clock.now();
  for (const id of ['nantes', 'lyon']) await db.territory.create({ data: { id, name: id, createdAt } });
  await db.initiative.create({
    data: { id: 'nantes-energie', territoryId: 'nantes', theme: 'energie', nameFr: 'Énergie', nameEn: 'Energy' },
  });
  const { id: workshopId } = await planWorkshop(test.context, {
    ...PLACE,
    ...{ template: TINY_WORKSHOP, title: 'Datablitz', startsAt: createdAt },
  });
  await db.harvestItem.create({
    data: {
      ...{ ...PLACE, workshopId, position: 0 },
      ...{ kind: 'data-item', text: 'Une note du mur', sourceKind: 'hand', createdAt, updatedAt: createdAt },
    },
  });
});

it('draws what workshops harvested while the map is empty, then the cards of the map', async () => {
  const { context } = test;
  const withMap = { ...context, offers: gatherOffers([dataCardsOffering]) };
  expect((await readDeck(withMap, PLACE, 'data')).map(({ title }) => title.fr)).toEqual(['Une note du mur']);
  const at = context.clock.now();
  await context.db.dataItem.create({
    data: {
      ...PLACE,
      ...{ key: 'reduire-1', sheet: 'reduire', row: 1, position: 1, challenge: 'Réduire', searchText: '' },
      ...{ information: 'Ma consommation', data: 'La courbe du compteur', createdAt: at, updatedAt: at },
    },
  });
  const cards = await readDeck(withMap, PLACE, 'data');
  expect(cards.map(({ key, title, text }) => [key, title.en, text.fr])).toEqual([
    ['reduire-1', 'La courbe du compteur', 'Réduire'],
  ]);
  expect(await readDeck(withMap, { ...PLACE, territoryId: 'lyon' }, 'data')).toEqual([]);
});
