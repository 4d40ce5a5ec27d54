import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listFirstUses } from '~/datamap/first-uses/list-first-uses.server.ts';
import { saveFirstUse } from '~/datamap/first-uses/save-first-use.server.ts';
import { useTestContext } from '../../../tests/support/test-context.ts';
import { getUseCase } from '../get-use-case.server.ts';
import { inBothLocales } from '../texts.ts';
import { EMPTY_IDEA, readIdeaRef, writeIdeaRef } from './idea.ts';
import { nameOfIdea } from './idea-view.ts';
import { getIdea, listIdeas } from './list-ideas.server.ts';
import { discardIdea, saveIdea } from './save-idea.server.ts';
import { startFromIdea } from './start-from-idea.server.ts';

const test = useTestContext();
const where = { territoryId: 'ville', initiativeId: 'ville-energie' };
const author = { id: null, name: 'Malik R.' };
const ids: Record<string, string> = {};

/** A workshop that left an idea on a note and another in a form. */
async function harvestTwo() {
  const { db, clock } = test.context;
  const at = clock.now();
  const workshop = await db.workshop.create({
    data: {
      ...where,
      ...{ kind: 'imagine-services', template: {}, title: 'Imagine I', joinCode: 'LUNE-01' },
      ...{ startsAt: at, createdAt: at },
    },
  });
  const item = (position: number, data: { text: string; sourceKind: string; detail?: object }) =>
    db.harvestItem.create({
      data: {
        ...{ ...where, workshopId: workshop.id, kind: 'service-idea', challenge: 'Réduire', position, ...data },
        ...{ createdAt: at, updatedAt: at },
      },
      select: { id: true },
    });
  ids.note = (await item(0, { text: 'Une alerte le soir', sourceKind: 'note' })).id;
  const detail = {
    name: 'La nuit aussi',
    pitch: 'Voir ce qui reste allumé.',
    data: ['Courbe de charge (Enedis)', 'Prix du kWh'],
    form: 'Un courrier',
    benefits: ['Dormir tranquille'],
  };
  ids.form = (await item(1, { text: 'La nuit aussi', sourceKind: 'answer', detail })).id;
}

const names = async () => (await listIdeas(test.context, where)).map(({ document }) => nameOfIdea(document).fr);

/** Steps depend on each other: one workshop, one map. */
describe.sequential('service ideas', () => {
  it('are read where they were said: notes, forms, first uses', async () => {
    await harvestTwo();
    await saveFirstUse(test.context, {
      ...{ ...where, id: undefined, version: 0, challenge: '', name: 'Mon mois tient', pitch: 'Savoir le 10.' },
      ...{ functions: ['Prévoir'], itemKeys: [] },
    });
    const ideas = await listIdeas(test.context, where);
    expect(ideas.map(({ origin, document, workshop }) => [origin, nameOfIdea(document).fr, workshop?.title])).toEqual([
      ['harvest', 'Une alerte le soir', 'Imagine I'],
      ['harvest', 'La nuit aussi', 'Imagine I'],
      ['first-use', 'Mon mois tient', undefined],
    ]);
    expect(await listIdeas(test.context, { ...where, territoryId: 'ailleurs' })).toEqual([]);
  });

  it('get a row of their own when edited, and are offered once', async () => {
    const ref = { kind: 'harvest', sourceId: ids.note ?? '' } as const;
    const document = {
      ...EMPTY_IDEA,
      does: inBothLocales('prévient le soir'),
      also: inBothLocales('propose un geste'),
    };
    const change = { document, challenge: 'Réduire', domain: 'values' };
    const { id } = await saveIdea(test.context, { ...where, author, ref, revision: 0, change });
    expect(await names()).toEqual(['prévient le soir', 'La nuit aussi', 'Mon mois tient']);
    const [kept] = await listIdeas(test.context, where);
    expect(kept).toMatchObject({ origin: 'harvest', domain: 'values', workshop: { title: 'Imagine I' } });
    expect((await listFirstUses(test.context, where)).map(({ name }) => name)).toEqual([
      'Mon mois tient',
      'La nuit aussi',
    ]);
    // Somebody else had the page open before it had a row.
    const late = saveIdea(test.context, { ...where, author, ref, revision: 0, change });
    await expect(late).rejects.toMatchObject({ code: 'imagine.idea-changed' });
    expect((await getIdea(test.context, { ...where, ref })).ref).toEqual({ kind: 'kept', id });
  });

  it('are set aside and taken back', async () => {
    const first = (await listIdeas(test.context, where)).find(({ origin }) => origin === 'first-use');
    const ref = first?.ref ?? { kind: 'kept', id: '' };
    const { id } = await discardIdea(test.context, { ...where, author, ref, back: false });
    const kept = { kind: 'kept', id } as const;
    expect((await getIdea(test.context, { ...where, ref: kept })).discarded).toBe(true);
    await discardIdea(test.context, { ...where, author, ref: kept, back: true });
    expect((await getIdea(test.context, { ...where, ref: kept })).discarded).toBe(false);
    expect(await names()).toHaveLength(3);
  });

  it('become use cases that keep what the table said', async () => {
    const ref = { kind: 'harvest', sourceId: ids.form ?? '' } as const;
    const { id } = await startFromIdea(test.context, { ...where, author, ref, theme: 'energie' });
    const { document } = await getUseCase(test.context, { territoryId: 'ville', useCaseId: id });
    expect(document).toMatchObject({
      title: { fr: 'La nuit aussi' },
      pitch: { fr: 'Voir ce qui reste allumé.' },
      form: { fr: 'Un courrier' },
      challenge: { fr: 'Réduire' },
      benefits: [{ fr: 'Dormir tranquille' }],
      theme: 'energie',
    });
    expect(document.dataNeeds.map(({ label, holderName }) => [label.fr, holderName])).toEqual([
      ['Courbe de charge', 'Enedis'],
      ['Prix du kWh', undefined],
    ]);
    expect((await getIdea(test.context, { ...where, ref })).useCases).toEqual([
      { id, title: { fr: 'La nuit aussi', en: 'La nuit aussi' } },
    ]);
  });
});

describe('where an idea is, in an address', () => {
  it('is read back as written', () => {
    const ref = fc.oneof(
      fc.uuid().map((id) => ({ kind: 'kept' as const, id })),
      fc.uuid().map((sourceId) => ({ kind: 'harvest' as const, sourceId })),
      fc.uuid().map((sourceId) => ({ kind: 'first-use' as const, sourceId })),
    );
    fc.assert(
      fc.property(ref, (one) => {
        expect(readIdeaRef(writeIdeaRef(one))).toEqual(one);
      }),
    );
    for (const text of ['', 'nouvelle', 'usage-1', `x${'0'.repeat(36)}`]) expect(readIdeaRef(text)).toBeUndefined();
  });
});
