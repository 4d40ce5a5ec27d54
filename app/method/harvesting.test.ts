import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { readPdf } from '../../tests/support/read-pdf.ts';
import { useTestContext } from '../../tests/support/test-context.ts';
import { TINY_WORKSHOP } from '../../tests/support/tiny-workshop.ts';
import { closeWorkshop } from './close-workshop.server.ts';
import { confirmHarvest } from './harvest/confirm-harvest.server.ts';
import { changeChallenges } from './harvest/edit-challenges.server.ts';
import { gatherHarvest } from './harvest/gather-harvest.server.ts';
import { listChallenges } from './harvest/list-challenges.server.ts';
import { listHarvest } from './harvest/list-harvest.server.ts';
import { takeHarvest } from './harvest/take-harvest.server.ts';
import { correctMinutes } from './minutes/correct-minutes.server.ts';
import { describeMinutes } from './minutes/describe-minutes.server.ts';
import { notesWorkbook } from './minutes/notes-workbook.server.ts';
import { workshopPage } from './plan/workshop-page.server.ts';
import { planWorkshop } from './plan-workshop.server.ts';
import { printPaper } from './print/print-workshop.server.ts';

const test = useTestContext();
const HERE = { territoryId: 'nantes', initiativeId: 'nantes-energie' };
const AT = new Date('2026-11-02T09:00:00Z');

beforeAll(async () => {
  const initiative = { id: HERE.initiativeId, theme: 'energie', nameFr: 'Énergie', nameEn: 'Energy' };
  await test.context.db.territory.create({
    data: { id: 'nantes', name: 'Nantes', createdAt: AT, initiatives: { create: initiative } },
  });
});

/** A running workshop with a family of two notes, a note alone and one that was hidden. */
async function written(hideAuthors = false) {
  const { db } = test.context;
  const { id: workshopId } = await planWorkshop(test.context, {
    ...HERE,
    template: TINY_WORKSHOP,
    title: 'Séminaire',
    startsAt: AT,
  });
  await db.workshop.update({ where: { id: workshopId }, data: { state: 'running', openedAt: AT, hideAuthors } });
  const family = await db.workshopCluster.create({
    data: { workshopId, activityKey: 'challenges', name: 'Réduction du bruit', position: 1 },
  });
  const base = {
    workshopId,
    activityKey: 'challenges',
    boxKey: 'challenge',
    colour: 'yellow',
    createdAt: AT,
    updatedAt: AT,
  };
  const alone = randomUUID();
  await db.workshopNote.createMany({
    data: [
      { ...base, id: randomUUID(), text: 'La nuit', clusterId: family.id, author: 'AG' },
      { ...base, id: randomUUID(), text: 'Les motos', clusterId: family.id },
      { ...base, id: alone, text: 'Partager', author: 'BO' },
      { ...base, id: randomUUID(), text: 'Secret', state: 'hidden' },
      { ...base, id: randomUUID(), text: 'Brouillon', state: 'private' },
    ],
  });
  const person = await db.workshopParticipant.create({ data: { workshopId, joinedAt: AT, seenAt: AT } });
  await db.workshopBallot.create({
    data: { workshopId, activityKey: 'votes', participantId: person.id, dots: [family.id, family.id] },
  });
  return { where: { territoryId: 'nantes', workshopId }, workshopId, alone };
}

describe('closing a workshop', () => {
  it('says beforehand how many notes nobody revealed', async () => {
    const { where } = await written();
    expect(await workshopPage(test.context, where)).toMatchObject({ notes: 3, privateNotes: 1 });
  });

  it('casts ballots, proposes the harvest, and confirmed challenges join the initiative', async () => {
    const { where, workshopId } = await written();
    await closeWorkshop(test.context, where);
    const ballot = await test.context.db.workshopBallot.findFirstOrThrow({ where: { workshopId } });
    expect(ballot.castAt).not.toBeNull();
    const items = await listHarvest(test.context, { ...HERE, workshopId });
    expect(items.map(({ text, points, author }) => [text, points, author])).toEqual([
      ['Réduction du bruit', 2, ''],
      ['Partager', 0, 'BO'],
    ]);
    const lines = items.map(({ id, version, kind }, index) => ({
      id,
      version,
      kind,
      text: index === 0 ? 'Réduire le bruit' : 'Partager',
      kept: index === 0,
    }));
    expect(await confirmHarvest(test.context, { ...where, lines })).toEqual({ kept: 1, challenges: 1, left: 0 });
    expect(await confirmHarvest(test.context, { ...where, lines })).toEqual({ kept: 0, challenges: 0, left: 2 });
    const challenges = await listChallenges(test.context, HERE);
    expect(challenges.map(({ text }) => text)).toEqual(['Réduire le bruit']);
    const [taken] = await listHarvest(test.context, { ...HERE, workshopId, state: 'taken' });
    expect(taken?.takenAs).toBe(`challenge:${challenges[0]?.id}`);
  });

  it('follows the walls as long as nobody touched a proposal', async () => {
    const { where, workshopId, alone } = await written();
    await gatherHarvest(test.context, where);
    await test.context.db.workshopNote.update({ where: { id: alone }, data: { text: 'Partager la voiture' } });
    expect(await gatherHarvest(test.context, where)).toEqual({ added: 0 });
    const texts = async () => (await listHarvest(test.context, { ...HERE, workshopId })).map(({ text }) => text);
    expect(await texts()).toEqual(['Réduction du bruit', 'Partager la voiture']);
    await test.context.db.workshopNote.update({ where: { id: alone }, data: { state: 'hidden' } });
    await gatherHarvest(test.context, where);
    expect(await texts()).toEqual(['Réduction du bruit']);
  });
});

describe('taking up the harvest', () => {
  it('happens once', async () => {
    const { where, workshopId } = await written();
    await gatherHarvest(test.context, where);
    const [item] = await listHarvest(test.context, { ...HERE, workshopId });
    const take = (takenAs: string, territoryId = 'nantes') =>
      takeHarvest(test.context, { territoryId, harvestId: item!.id, takenAs });
    await take('data-item:a');
    await take('data-item:a');
    await expect(take('data-item:b')).rejects.toMatchObject({ code: 'method.harvest-taken' });
    await expect(take('data-item:a', 'lyon')).rejects.toMatchObject({ status: 404 });
  });
});

describe('challenges', () => {
  it('are ordered, reworded, merged and set aside', async () => {
    const { context } = test;
    for (const text of ['Un', 'Deux', 'un !']) await changeChallenges(context, HERE, { act: 'add', text });
    const texts = async () =>
      (await listChallenges(context, HERE)).map(({ text }) => text).filter((text) => text !== 'Réduire le bruit');
    expect(await texts()).toEqual(['Un', 'Deux']);
    const [un, deux] = (await listChallenges(context, HERE)).filter(({ text }) => text === 'Un' || text === 'Deux');
    await changeChallenges(context, HERE, { act: 'up', id: deux!.id });
    expect(await texts()).toEqual(['Deux', 'Un']);
    await expect(changeChallenges(context, HERE, { act: 'rename', id: un!.id, text: 'DEUX' })).rejects.toMatchObject({
      code: 'method.same-words',
    });
    await changeChallenges(context, HERE, { act: 'merge', id: un!.id, into: deux!.id });
    expect(await texts()).toEqual(['Deux']);
  });
});

describe('minutes', () => {
  it('say what is on the walls, never what was hidden', async () => {
    const { where } = await written(true);
    const text = JSON.stringify(await describeMinutes(test.context, { ...where, locale: 'fr' }));
    expect(text).toContain('Les motos');
    for (const hidden of ['Secret', 'Brouillon', '(AG)']) expect(text).not.toContain(hidden);
    expect((await notesWorkbook(test.context, { ...where, locale: 'fr' })).byteLength).toBeGreaterThan(1000);
  });

  it('name people to meet only to those who run workshops', async () => {
    const { where, workshopId } = await written();
    const wish = { name: 'Une médiatrice', organisation: 'Régie des eaux', createdAt: AT };
    await test.context.db.castingWish.create({ data: { workshopId, ...wish } });
    const read = (people: boolean) => describeMinutes(test.context, { ...where, locale: 'fr', people });
    const correct = (version: number, text: string) =>
      correctMinutes(test.context, { ...where, locale: 'fr', section: 'casting', version, text });
    expect(JSON.stringify(await read(true))).toContain('Une médiatrice, Régie des eaux');
    await correct(0, 'Une médiatrice, vite');
    expect(JSON.stringify(await read(true))).toContain('Une médiatrice, vite');
    const others = JSON.stringify(await read(false));
    for (const named of ['Une médiatrice', 'Régie des eaux']) expect(others).not.toContain(named);
    const paper = { ...where, document: 'compte-rendu', request: new Request('http://x/') };
    expect(
      await readPdf(new Uint8Array(await (await printPaper(test.context, paper)).arrayBuffer())).text,
    ).not.toContain('Une médiatrice');
  });

  it('keep a correction, and tell when the workshop moved on', async () => {
    const { where, alone } = await written();
    const read = async () => {
      const minutes = await describeMinutes(test.context, { ...where, locale: 'fr' });
      return { minutes, walls: minutes.sections.find(({ key }) => key === 'walls')! };
    };
    const correct = (version: number, text: string | null) =>
      correctMinutes(test.context, { ...where, locale: 'fr', section: 'walls', version, text });
    await correct(0, 'Autrement dit.');
    expect((await read()).walls).toMatchObject({
      corrected: true,
      outdated: false,
      blocks: [{ text: 'Autrement dit.' }],
    });
    await test.context.db.workshopNote.update({ where: { id: alone }, data: { text: 'Prêter' } });
    const { minutes, walls } = await read();
    expect(walls.outdated).toBe(true);
    await expect(correct(minutes.version + 1, 'x')).rejects.toMatchObject({ code: 'method.conflict' });
    await correct(minutes.version, null);
    expect((await read()).walls).toMatchObject({ corrected: false, outdated: false });
  });
});
