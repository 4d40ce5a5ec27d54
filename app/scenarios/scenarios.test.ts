import { beforeAll, describe, expect, it } from 'vitest';
import { newDesign } from '~/governance/design/design.ts';
import { createUseCase } from '~/imagine/create-use-case.server.ts';
import { EMPTY_USE_CASE } from '~/imagine/use-case.ts';
import { useTestContext } from '../../tests/support/test-context.ts';
import { addFromMap } from './add-from-map.server.ts';
import { archiveScenario } from './archive-scenario.server.ts';
import { copyParts } from './copy-parts.ts';
import { createScenario } from './create-scenario.server.ts';
import { emptyDocument } from './empty-document.ts';
import { getScenario } from './get-scenario.server.ts';
import { listRevisions } from './list-revisions.server.ts';
import { listScenarios } from './list-scenarios.server.ts';
import { restoreRevision } from './restore-revision.server.ts';
import { saveEdit } from './save-edit.server.ts';
import { REVISIONS_KEPT, saveScenario } from './save-scenario.server.ts';
import { startScenario } from './start-scenario.server.ts';

const test = useTestContext();
const CLAIRE = { id: null, name: 'Claire D.' };
const KARIM = { id: null, name: 'Karim B.' };
const PLACE = { territory: 'rochelle', initiative: 'rochelle-mobilite', theme: 'mobilite' } as const;
const document = emptyDocument({ ...PLACE, title: { fr: 'Mon coach mobilité', en: 'My mobility coach' } });

beforeAll(async () => {
  for (const id of ['rochelle', 'lyon']) {
    await test.context.db.territory.create({ data: { id, name: id, createdAt: test.context.clock.now() } });
  }
});

async function made() {
  const { id: scenarioId } = await createScenario(test.context, CLAIRE, { territoryId: 'rochelle', document });
  return { territoryId: 'rochelle', scenarioId };
}

describe('a scenario', () => {
  it('begins as a draft that names its folder', async () => {
    const scenario = await getScenario(test.context, await made());
    expect(scenario).toMatchObject({ revision: 1, pilotSlug: null, updatedBy: 'Claire D.', archived: false });
    expect(scenario.document).toEqual(document);
    expect(scenario.document.slug).toBe('mon-coach-mobilite');
  });

  it('does not exist in another territory', async () => {
    const { scenarioId } = await made();
    await expect(getScenario(test.context, { territoryId: 'lyon', scenarioId })).rejects.toMatchObject({ status: 404 });
    const change = () => document;
    const elsewhere = { territoryId: 'lyon', scenarioId, revision: 1, change };
    await expect(saveScenario(test.context, CLAIRE, elsewhere)).rejects.toMatchObject({ status: 404 });
    expect(await listScenarios(test.context, { territoryId: 'lyon' })).toEqual([]);
  });

  it('is saved as the next revision, and keeps what it said before', async () => {
    const scope = await made();
    const smallestGroup = 7;
    const change = (before: typeof document) => ({ ...before, smallestGroup });
    expect(await saveScenario(test.context, KARIM, { ...scope, revision: 1, change })).toEqual({ revision: 2 });
    expect(await getScenario(test.context, scope)).toMatchObject({ revision: 2, updatedBy: 'Karim B.' });
    const kept = await test.context.db.scenarioRevision.findMany({ where: { scenarioId: scope.scenarioId } });
    expect(kept).toMatchObject([{ revision: 1, byName: 'Claire D.', document: { smallestGroup: 5 } }]);
  });

  it('tells whoever edits an older revision, and overwrites nothing', async () => {
    const scope = await made();
    const set = (size: number) => (before: typeof document) => ({ ...before, smallestGroup: size });
    await saveScenario(test.context, KARIM, { ...scope, revision: 1, change: set(8) });
    const late = saveScenario(test.context, CLAIRE, { ...scope, revision: 1, change: set(9) });
    await expect(late).rejects.toMatchObject({ code: 'scenarios.changed', params: { by: 'Karim B.' } });
    expect((await getScenario(test.context, scope)).document.smallestGroup).toBe(8);
  });

  it('is no new revision when nothing changed, and refuses what a definition cannot say', async () => {
    const scope = await made();
    const same = await saveScenario(test.context, CLAIRE, {
      ...scope,
      revision: 1,
      change: (before) => ({ ...before }),
    });
    expect(same).toEqual({ revision: 1 });
    const wrong = saveScenario(test.context, CLAIRE, {
      ...{ ...scope, revision: 1 },
      change: (before) => ({ ...before, smallestGroup: 1 }),
    });
    await expect(wrong).rejects.toThrow();
    expect((await getScenario(test.context, scope)).revision).toBe(1);
  });

  it('keeps a bounded number of earlier versions', async () => {
    const scope = await made();
    for (let revision = 1; revision <= REVISIONS_KEPT + 3; revision++) {
      const change = (before: typeof document) => ({ ...before, smallestGroup: 5 + revision });
      await saveScenario(test.context, CLAIRE, { ...scope, revision, change });
    }
    const { scenarioId } = scope;
    expect(await test.context.db.scenarioRevision.count({ where: { scenarioId } })).toBe(REVISIONS_KEPT);
  });
});

describe('two people on one scenario', () => {
  const title = { fr: 'Panel', en: 'Panel' };
  const withGroup = (size: number) => (before: typeof document) => ({ ...before, smallestGroup: size });
  const seen = (before: typeof document) => before.smallestGroup;

  it('may work on two pages: both changes are kept', async () => {
    const scope = await made();
    await saveScenario(test.context, KARIM, { ...scope, revision: 1, change: (before) => ({ ...before, title }) });
    const edit = await saveEdit(test.context, CLAIRE, { ...scope, revision: 1, change: withGroup(9), seen });
    expect(edit).toEqual({ outcome: 'saved', revision: 3 });
    expect((await getScenario(test.context, scope)).document).toMatchObject({ title, smallestGroup: 9 });
  });

  it('on the same thing are told, with what the other one saved', async () => {
    const scope = await made();
    await saveScenario(test.context, KARIM, { ...scope, revision: 1, change: withGroup(8) });
    const edit = await saveEdit(test.context, CLAIRE, { ...scope, revision: 1, change: withGroup(9), seen });
    expect(edit).toEqual({ outcome: 'conflict', by: 'Karim B.', revision: 2, theirs: 8 });
  });
});

describe('the history', () => {
  it('names what each version changed, and gives one back as a new version', async () => {
    const scope = await made();
    const change = (before: typeof document) => ({ ...before, smallestGroup: 12 });
    await saveScenario(test.context, KARIM, { ...scope, revision: 1, change });
    expect(await listRevisions(test.context, scope)).toMatchObject([
      { revision: 2, changed: ['smallestGroup'], byName: 'Karim B.' },
      { revision: 1, changed: [], byName: 'Claire D.' },
    ]);
    expect(await restoreRevision(test.context, CLAIRE, { ...scope, revision: 2, restored: 1 })).toEqual({
      revision: 3,
    });
    expect((await getScenario(test.context, scope)).document).toEqual(document);
    const elsewhere = { ...scope, territoryId: 'lyon', revision: 3, restored: 1 };
    await expect(restoreRevision(test.context, CLAIRE, elsewhere)).rejects.toMatchObject({ status: 404 });
  });

  it('leaves alone a scenario that is put away, and brings it back', async () => {
    const scope = await made();
    await archiveScenario(test.context, { ...scope, archived: true });
    const here = { territoryId: 'rochelle' };
    expect((await listScenarios(test.context, here)).map(({ id }) => id)).not.toContain(scope.scenarioId);
    const change = (before: typeof document) => ({ ...before, smallestGroup: 6 });
    const late = saveScenario(test.context, CLAIRE, { ...scope, revision: 1, change });
    await expect(late).rejects.toMatchObject({ code: 'scenarios.archived' });
    await archiveScenario(test.context, { ...scope, archived: false });
    expect((await listScenarios(test.context, here)).map(({ id }) => id)).toContain(scope.scenarioId);
  });
});

describe('starting a scenario', () => {
  const start = { territoryId: 'rochelle', initiativeId: 'rochelle-mobilite' };

  beforeAll(async () => {
    await test.context.db.initiative.create({
      data: {
        id: 'rochelle-mobilite',
        territoryId: 'rochelle',
        theme: 'mobilite',
        nameFr: 'Mobilité',
        nameEn: 'Mobility',
      },
    });
  });

  it('from a use case of the kit takes its words, data, holders, service and model', async () => {
    const from = { ...start, start: { kind: 'kit', key: 'coach-co2' } } as const;
    const { id: scenarioId } = await startScenario(test.context, CLAIRE, from);
    const { document: begun } = await getScenario(test.context, { territoryId: 'rochelle', scenarioId });
    expect(begun).toMatchObject({ theme: 'mobilite', governance: { model: 'personal-cloud' } });
    expect(begun.origin?.kitUseCase).toBe('coach-co2');
    expect(begun.datasets.length).toBeGreaterThan(1);
    expect(begun.services[0]?.datasets).toEqual(begun.datasets.map(({ key }) => key));
    const holders: string[] = [...begun.holders, ...begun.comingHolders.map(({ key }) => key)];
    expect(holders.length).toBeGreaterThan(0);
    expect(begun.partners.map(({ holder }) => holder)).toEqual(holders);
    expect(begun.datasets.every(({ holder }) => ['', 'declared', ...holders].includes(holder))).toBe(true);
  });

  it('from a use case of the territory keeps its cards, how easily their data is had, and its governance design', async () => {
    const at = test.context.clock.now();
    await test.context.db.dataItem.create({
      data: {
        ...{
          ...start,
          key: 'velo--trajets',
          sheet: '',
          row: 1,
          position: 0,
          challenge: 'Vélo',
          information: 'Trajets',
        },
        ...{ data: 'Trajets à vélo', access: 'hard', searchText: '', createdAt: at, updatedAt: at },
      },
    });
    const useCase = {
      ...EMPTY_USE_CASE,
      title: { fr: 'Vélo', en: 'Bike' },
      dataNeeds: [
        {
          ...{ key: 'need-1', label: { fr: 'Trajets', en: 'Trips' }, holderName: 'Vélocité', itemKey: 'velo--trajets' },
          ...{ personal: true, origin: 'retrieved' as const },
        },
      ],
    };
    const { id } = await createUseCase(test.context, { ...start, author: CLAIRE, document: useCase });
    const override = { aspect: 'leaving', model: 'personal-cloud', why: { fr: 'Clef', en: 'Key' } } as const;
    const design = { ...newDesign({ fr: 'Coop', en: 'Coop' }), model: 'cooperative' as const, overrides: [override] };
    const designed = await test.context.db.governanceDesign.create({
      data: { ...start, useCaseId: id, document: design, createdAt: at, updatedAt: at },
    });
    const made = await startScenario(test.context, CLAIRE, { ...start, start: { kind: 'use-case', id } });
    const { document: begun } = await getScenario(test.context, { territoryId: 'rochelle', scenarioId: made.id });
    expect(begun).toMatchObject({
      origin: { useCase: id, design: designed.id },
      governance: { model: 'cooperative', overrides: [override] },
      comingHolders: [{ key: 'velocite', access: 'hard' }],
      datasets: [
        {
          key: 'velocite/trajets',
          justifiedBy: 'velo--trajets',
          detail: { fr: 'Trajets à vélo', en: 'Trajets à vélo' },
        },
      ],
    });
  });

  it('from another one copies it whole, but for what was accepted of it; from another territory’s, nothing', async () => {
    const { scenarioId } = await made();
    const title = { fr: 'Copie', en: 'Copy' };
    const copy = { ...start, start: { kind: 'copy', id: scenarioId, title: () => title } } as const;
    const { id } = await startScenario(test.context, CLAIRE, copy);
    const scope = { territoryId: 'rochelle', scenarioId: id };
    expect((await getScenario(test.context, scope)).document).toEqual({ ...document, title, slug: 'copie' });
    const stolen = startScenario(test.context, CLAIRE, { ...copy, territoryId: 'lyon' });
    await expect(stolen).rejects.toMatchObject({ status: 404 });
  });
});

describe('what is taken from the map', () => {
  it('brings its holder with it, once', async () => {
    const { db, clock } = test.context;
    const holder = await db.dataHolder.create({ data: { territoryId: 'rochelle', name: 'Enedis', key: 'enedis' } });
    const at = clock.now();
    await db.dataItem.create({
      data: {
        ...{ territoryId: 'rochelle', initiativeId: 'rochelle-mobilite', key: 'recharge--courbe', sheet: '', row: 2 },
        ...{ position: 1, challenge: 'Recharge', information: 'Ma recharge', data: 'Courbe', access: 'easy' },
        ...{ searchText: '', createdAt: at, updatedAt: at, holders: { create: { holderId: holder.id, position: 0 } } },
      },
    });
    const scope = await made();
    const pick = { ...scope, initiativeId: 'rochelle-mobilite', cardKeys: ['recharge--courbe', 'nowhere--x'] };
    await addFromMap(test.context, CLAIRE, { ...pick, revision: 1, holderNames: ['Enedis'] });
    const again = await addFromMap(test.context, CLAIRE, { ...pick, revision: 2, holderNames: [] });
    expect(again).toEqual({ outcome: 'saved', revision: 2 });
    expect((await getScenario(test.context, scope)).document).toMatchObject({
      holders: ['enedis'],
      partners: [{ holder: 'enedis', commitment: 'to-contact', access: 'easy' }],
      datasets: [{ holder: 'enedis', justifiedBy: 'recharge--courbe', title: { fr: 'Ma recharge' } }],
    });
  });
});

describe('copying parts', () => {
  it('takes the chosen ones and leaves the rest', () => {
    const from = { ...document, smallestGroup: 9, questions: [{ fr: 'Qui ?', en: 'Who?' }], packages: [] };
    const into = copyParts(document, from, ['objective', 'budget']);
    expect(into).toEqual({ ...document, questions: from.questions, mainObjective: undefined });
  });
});
