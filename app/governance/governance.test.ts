import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { startFromKit } from '~/imagine/start-from-kit.server.ts';
import { useTestContext } from '../../tests/support/test-context.ts';
import { changeCanvas } from './canvas/change-canvas.server.ts';
import { canvasOf, drawCanvas } from './canvas/read-canvas.server.ts';
import { addAnswer, listAnswers, removeAnswer } from './design/answers.server.ts';
import { reweighted, withModel } from './design/changes.ts';
import { createDesign } from './design/create-design.server.ts';
import { MOST_ANSWERS, type StressDocument } from './design/design.ts';
import { getDesign } from './design/get-design.server.ts';
import { listDesigns } from './design/list-designs.server.ts';
import { readOverview } from './design/read-overview.server.ts';
import { readTerritoryDesigns } from './design/read-territory.server.ts';
import { removeDesign } from './design/remove-design.server.ts';
import { saveDesign } from './design/save-design.server.ts';
import { listStressTests, removeStressTest, saveStressTest } from './stress/stress-tests.server.ts';

const test = useTestContext();
const territoryId = 'la-rochelle';
const initiativeId = 'mobilite';
const here = { territoryId, initiativeId };
const title = { fr: 'Mon coach', en: 'My coach' };

beforeAll(async () => {
  const { db, clock } = test.context;
  await db.territory.create({ data: { id: territoryId, name: 'La Rochelle', createdAt: clock.now() } });
  const names = { nameFr: 'Mobilités', nameEn: 'Mobility', theme: 'mobilite', reachedPhase: 2 };
  await db.initiative.create({ data: { id: initiativeId, territoryId, ...names } });
});

const begin = async (useCaseId: string | null = null, id: string = randomUUID()) =>
  (await createDesign(test.context, { id, ...here, useCaseId, title })).id;

const PRIVATE = { sensitivity: 'life', trust: 'themselves', 'whose-use': 'each', effort: 'hour', sources: 'many' };
const answer = (designId: string, choices: Record<string, unknown> = PRIVATE, id: string = randomUUID()) =>
  addAnswer(test.context, { territoryId, designId, id, origin: 'screen', choices });

const status = (code: number) => expect.objectContaining({ status: code });

describe('a design', () => {
  it('takes the title of its use case, and needs one', async () => {
    const author = { id: null, name: 'Inès' };
    const useCase = await startFromKit(test.context, { ...here, author, kitUseCase: 'coach-co2' });
    const blank = { fr: '', en: '' };
    const { id } = await createDesign(test.context, { id: randomUUID(), ...here, useCaseId: useCase.id, title: blank });
    expect((await getDesign(test.context, { territoryId, designId: id })).document.title.fr).toBe('Coach CO2');
    const untitled = createDesign(test.context, { id: randomUUID(), ...here, useCaseId: null, title: blank });
    await expect(untitled).rejects.toMatchObject({ code: 'governance.untitled' });
    const all = await listDesigns(test.context, { ...here, useCaseId: useCase.id });
    expect(all.map((one) => one.id)).toEqual([id]);
  });

  it('is begun once, even when it is sent twice', async () => {
    const id = randomUUID();
    await begin(null, id);
    await begin(null, id);
    expect((await listDesigns(test.context, here)).filter((one) => one.id === id)).toHaveLength(1);
  });

  it('is a wall: nothing of it is found, changed or removed from another territory', async () => {
    const designId = await begin();
    const elsewhere = { territoryId: 'nantes', designId };
    const change = (document: Parameters<typeof withModel>[0]) => withModel(document, 'cooperative');
    await expect(getDesign(test.context, elsewhere)).rejects.toEqual(status(404));
    await expect(saveDesign(test.context, { ...elsewhere, revision: 1, change })).rejects.toEqual(status(404));
    await expect(removeDesign(test.context, elsewhere)).rejects.toEqual(status(404));
    const choices = { ...PRIVATE };
    const added = addAnswer(test.context, { ...elsewhere, id: randomUUID(), origin: 'screen', choices });
    await expect(added).rejects.toEqual(status(404));
    await expect(getDesign(test.context, { territoryId, designId: 'x' })).rejects.toEqual(status(404));
  });

  it('is not overwritten by who saw an older revision', async () => {
    const designId = await begin();
    const save = (model: string) =>
      saveDesign(test.context, { territoryId, designId, revision: 1, change: (one) => withModel(one, model) });
    await save('cooperative');
    await expect(save('data-trust')).rejects.toMatchObject({ code: 'governance.design-changed' });
    const { document, policy } = await getDesign(test.context, { territoryId, designId });
    expect(document.model).toBe('cooperative');
    expect(policy?.decides.gate).toBe('members-vote');
  });

  it('keeps weights of its own, and refuses that nothing counts', async () => {
    const designId = await begin();
    const save = (revision: number, weights: Record<string, number> | null) =>
      saveDesign(test.context, { territoryId, designId, revision, change: (one) => reweighted(one, weights) });
    await save(1, { sensitivity: 0, trust: 5 });
    expect((await getDesign(test.context, { territoryId, designId })).document.weights).toEqual({
      sensitivity: 0,
      trust: 5,
    });
    await expect(save(2, { sensitivity: 0 })).rejects.toMatchObject({ code: 'governance.no-weight' });
    await save(2, null);
    expect((await getDesign(test.context, { territoryId, designId })).document.weights).toBeNull();
  });

  it('goes with its answers and tests', async () => {
    const designId = await begin();
    await answer(designId);
    await removeDesign(test.context, { territoryId, designId });
    expect(await test.context.db.governanceAnswer.count({ where: { designId } })).toBe(0);
  });
});

describe('answers', () => {
  it('count once each, only for what is asked, and rank the models', async () => {
    const designId = await begin();
    const id = randomUUID();
    await answer(designId, { ...PRIVATE, weather: 'sunny', time: 'never' }, id);
    await answer(designId, PRIVATE, id);
    await answer(designId);
    const answers = await listAnswers(test.context, designId);
    expect(answers.map(({ choices }) => choices)).toEqual([PRIVATE, PRIVATE]);
    const design = await getDesign(test.context, { territoryId, designId });
    const found = await readOverview(test.context, { design, locale: 'en' });
    expect(found.ranking.map(({ key }) => key)).toHaveLength(5);
    expect(found.ranking[0]).toMatchObject({ key: 'personal-cloud', title: 'Personal cloud' });
    expect(found.ranking[0]?.for[0]).toMatchObject({ count: 2, answered: 2 });
    const lines = await readTerritoryDesigns(test.context, { ...here, locale: 'fr' });
    expect(lines.find((line) => line.id === designId)?.place?.reins).toBeLessThan(0);
  });

  it('are refused when empty, and past the most; one taken away is gone', async () => {
    const designId = await begin();
    const empty = answer(designId, { sensitivity: '', nonsense: 'x' });
    await expect(empty).rejects.toMatchObject({ code: 'governance.nothing-answered' });
    const createdAt = test.context.clock.now();
    await test.context.db.governanceAnswer.createMany({
      data: Array.from({ length: MOST_ANSWERS }, () => ({
        ...{ id: randomUUID(), designId, origin: 'paper', choices: PRIVATE, createdAt },
      })),
    });
    await expect(answer(designId)).rejects.toMatchObject({ code: 'governance.too-many-answers' });
    const [first] = await listAnswers(test.context, designId);
    await removeAnswer(test.context, { territoryId, designId, answerId: first!.id });
    const again = removeAnswer(test.context, { territoryId, designId, answerId: first!.id });
    await expect(again).rejects.toEqual(status(404));
  });
});

describe('the canvas of a design', () => {
  it('waits for a model, follows it, then is the territory’s own, then starts again', async () => {
    const author = { id: null, name: 'Inès' };
    const useCase = await startFromKit(test.context, { ...here, author, kitUseCase: 'coach-co2' });
    const designId = await begin(useCase.id);
    const read = () => getDesign(test.context, { territoryId, designId });
    const drawn = async () => drawCanvas(test.context, { territoryId, design: await read(), locale: 'fr' });
    expect(await drawn()).toBeNull();
    const change = (revision: number, gesture: string, fields: Record<string, string> = {}) => {
      const form = new FormData();
      for (const [name, value] of Object.entries({ gesture, ...fields })) form.set(name, value);
      return changeCanvas(test.context, { territoryId, designId, revision, form, locale: 'fr' });
    };
    await expect(change(1, 'save')).rejects.toEqual(status(404));
    const retain = (one: Parameters<typeof withModel>[0]) => withModel(one, 'personal-cloud');
    await saveDesign(test.context, { territoryId, designId, revision: 1, change: retain });
    expect((await drawn())?.source).toContain('Yélo');
    await change(2, 'add:actors', { 'person.name': 'Mohamed' });
    const own = (await read()).document.canvas!;
    expect(own.actors[0]?.name).toEqual({ fr: 'Mohamed', en: 'The person' });
    expect(own.actors.at(-1)).toMatchObject({ key: 'actor-1', role: 'other' });
    await expect(change(2, 'save')).rejects.toMatchObject({ code: 'governance.design-changed' });
    await change(3, 'restart');
    expect((await read()).document.canvas).toBeNull();
    const again = await canvasOf(test.context, { territoryId, design: await read() });
    expect(again?.actors[0]?.name.fr).toBe('La personne');
  });
});

describe('stress tests', () => {
  const told: StressDocument = {
    title: { fr: 'La crue', en: 'The flood' },
    hit: { fr: 'Tout', en: 'Everything' },
    ...{ guard: { fr: '', en: '' }, path: { fr: '', en: '' } },
  };

  it('are recorded once, changed by who saw the last one, and removed', async () => {
    const designId = await begin();
    const id = randomUUID();
    const save = (revision: number, severity: 'none' | 'fatal') =>
      saveStressTest(test.context, {
        ...{ territoryId, designId, id, revision, severity, obstacle: '' },
        change: (before) => before ?? told,
      });
    await save(0, 'fatal');
    await save(0, 'none');
    expect(await listStressTests(test.context, [designId])).toMatchObject([{ severity: 'fatal', document: told }]);
    await save(1, 'none');
    await expect(save(1, 'fatal')).rejects.toMatchObject({ code: 'governance.stress-changed' });
    const elsewhere = removeStressTest(test.context, { territoryId: 'nantes', designId, id });
    await expect(elsewhere).rejects.toEqual(status(404));
    await removeStressTest(test.context, { territoryId, designId, id });
    expect(await listStressTests(test.context, [designId])).toEqual([]);
  });
});
