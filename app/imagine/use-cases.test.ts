import { describe, expect, it } from 'vitest';
import { listUses } from '~/datamap/list-uses.server.ts';
import { useTestContext } from '../../tests/support/test-context.ts';
import { createUseCase } from './create-use-case.server.ts';
import { getUseCase } from './get-use-case.server.ts';
import { listUseCases } from './list-use-cases.server.ts';
import { saveUseCase } from './save-use-case.server.ts';
import { startFromKit } from './start-from-kit.server.ts';
import { EMPTY_USE_CASE, type UseCaseDocument } from './use-case.ts';

const test = useTestContext();
const author = { id: null, name: 'Malik R.' };
const here = { territoryId: 'ville', initiativeId: 'ville-energie' };

async function addCard(key: string, information: string, data: string, holder: { key: string; name: string }) {
  const { db, clock } = test.context;
  const at = clock.now();
  const holderRow = await db.dataHolder.upsert({
    where: { territoryId_key: { territoryId: here.territoryId, key: holder.key } },
    update: {},
    create: { territoryId: here.territoryId, ...holder },
  });
  await db.dataItem.create({
    data: {
      ...{ ...here, key, information, data, sheet: 'Table 1', row: 2, position: 0, challenge: 'Réduire' },
      ...{ searchText: '', createdAt: at, updatedAt: at },
      holders: { create: { holderId: holderRow.id, position: 0 } },
    },
  });
}

const titled = (title: string): UseCaseDocument => ({ ...EMPTY_USE_CASE, title: { fr: title, en: title } });

describe('use cases', () => {
  it('start from the kit, tied to the cards of the map, which say so', async () => {
    await addCard(
      'conso',
      "Ma consommation d'électricité, demi-heure par demi-heure",
      'Courbe de charge en watts depuis la pose du compteur',
      { key: 'enedis', name: 'Enedis' },
    );
    await addCard('syndic', 'Les charges de mon immeuble', 'Relevé annuel', { key: 'syndic', name: 'Syndic' });
    const { id } = await startFromKit(test.context, { ...here, author, kitUseCase: 'my-smart-home' });
    const { document } = await getUseCase(test.context, { territoryId: 'ville', useCaseId: id });
    expect(document.dataNeeds.map(({ itemKey }) => itemKey)).toEqual(['conso', ...Array(5).fill(undefined)]);
    expect(document.kitUseCase).toBe('my-smart-home');
    const uses = await listUses(test.context, { territoryId: 'ville', itemKey: 'conso', locale: 'fr' });
    expect(uses).toEqual([{ href: `/ville/usages/cas/${id}`, label: 'My Smart Home' }]);
  });

  it('are another territory’s nobody sees', async () => {
    const [known] = await listUseCases(test.context, here);
    const elsewhere = getUseCase(test.context, { territoryId: 'ailleurs', useCaseId: known?.id ?? '' });
    await expect(elsewhere).rejects.toMatchObject({ status: 404 });
    await expect(getUseCase(test.context, { territoryId: 'ville', useCaseId: 'x' })).rejects.toMatchObject({
      status: 404,
    });
    expect(await listUseCases(test.context, { ...here, territoryId: 'ailleurs' })).toEqual([]);
  });

  it('are saved by one person at a time: the second is told, and overwrites nothing', async () => {
    const { id } = await createUseCase(test.context, { ...here, author, document: titled('Veille') });
    const save = (title: string, revision: number) =>
      saveUseCase(test.context, {
        ...{ territoryId: 'ville', useCaseId: id, revision, author },
        change: (document) => ({ ...document, title: { fr: title, en: title } }),
      });
    expect(await save('Un', 1)).toEqual({ revision: 2 });
    await expect(save('Deux', 1)).rejects.toMatchObject({ code: 'imagine.use-case-changed' });
    const { document, revision } = await getUseCase(test.context, { territoryId: 'ville', useCaseId: id });
    expect([document.title.fr, revision]).toEqual(['Un', 2]);
  });
});
