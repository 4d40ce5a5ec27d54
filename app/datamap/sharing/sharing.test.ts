import { randomUUID } from 'node:crypto';
import { strToU8 } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { HarvestView } from '~/method/harvest/harvest-view.ts';
import { useTestContext } from '../../../tests/support/test-context.ts';
import { acceptImport } from '../accept-import.server.ts';
import { declareUses } from '../declare-uses.server.ts';
import { editItem } from '../edit-item.server.ts';
import { readFilters } from '../filters.ts';
import { fromHarvest } from '../first-uses/first-use-view.ts';
import { listFirstUses } from '../first-uses/list-first-uses.server.ts';
import { removeFirstUse, saveFirstUse } from '../first-uses/save-first-use.server.ts';
import { getItem } from '../get-item.server.ts';
import { listItems } from '../list-items.server.ts';
import { listUses } from '../list-uses.server.ts';
import { previewImport } from '../preview-import.server.ts';
import { readNetwork } from '../read-network.server.ts';
import { publicItem } from './public-item.ts';
import { publicKeys } from './public-keys.server.ts';
import { closeShare, listShares, openShare, shareMap } from './share-map.server.ts';
import { answerSuggestion, countSuggestions, listSuggestions, suggestCorrection } from './suggestions.server.ts';

const test = useTestContext();
const territoryId = 'nantes';
const WHERE = { territoryId, initiativeId: 'nantes-energie' };
const KEY = 'reduire--mon-contrat';
const USER = '00000000-0000-4000-8000-000000000001';

beforeAll(async () => {
  const { db, clock } = test.context;
  const initiative = { id: 'nantes-energie', theme: 'energie', nameFr: 'Énergie', nameEn: 'Energy' };
  await db.territory.create({
    data: { id: territoryId, name: 'Nantes', createdAt: clock.now(), initiatives: { create: initiative } },
  });
  const bytes = strToU8(
    'Défi;Information;Données;Détenteur;Qui en sait plus ?\nRéduire;Mon contrat;Puissance;EDF;Claire',
  );
  const { importId } = await previewImport(test.context, { ...WHERE, fileName: 'a.csv', bytes });
  await acceptImport(test.context, { territoryId, importId, merges: 'all' });
});

async function open(hidesNotes = true) {
  await shareMap(test.context, { ...WHERE, hidesNotes, userId: USER });
  const [latest] = await listShares(test.context, { territoryId });
  return latest ?? expect.fail('no link');
}

describe('a public link', () => {
  it('opens the map of one initiative until it is closed', async () => {
    const link = await open();
    expect(await openShare(test.context, link.token)).toMatchObject({ ...WHERE, place: 'Nantes', hidesNotes: true });
    await closeShare(test.context, { territoryId: 'lyon', id: link.id });
    await openShare(test.context, link.token);
    await closeShare(test.context, { territoryId, id: link.id });
    await expect(openShare(test.context, link.token)).rejects.toMatchObject({ status: 404 });
    await expect(openShare(test.context, '')).rejects.toMatchObject({ status: 404 });
    await expect(
      shareMap(test.context, { territoryId, initiativeId: 'lyon-social', hidesNotes: true, userId: USER }),
    ).rejects.toMatchObject({ status: 404 });
  });

  it('never shows who knows more', async () => {
    const card = { ...(await getItem(test.context, { territoryId, key: KEY })), postIt: 'p', accessNote: 'n' };
    expect(card.whoKnows).toBe('Claire');
    expect(publicItem(card, { hidesNotes: true })).toMatchObject({ whoKnows: '', postIt: '', accessNote: '' });
    expect(publicItem(card, { hidesNotes: false })).toMatchObject({ whoKnows: '', postIt: 'p', accessNote: 'n' });
  });
});

describe('the keyword of a public link', () => {
  it('looks into what the link shows, and nowhere else', async () => {
    const item = await getItem(test.context, { territoryId, key: KEY });
    const holders = item.holders.map(({ name }) => name);
    const content = { ...item, holders, postIt: 'la facture rouge', accessNote: 'après un rappel' };
    const author = { userId: randomUUID(), name: 'Claire D.' };
    await editItem(test.context, { territoryId, key: KEY, version: item.version, content, author });
    const find = (q: string, hidesNotes: boolean) => {
      const filters = readFilters(new URLSearchParams({ q }));
      return publicKeys(test.context, { share: { ...WHERE, hidesNotes }, filters });
    };
    expect(await find('', true)).toBeUndefined();
    expect(await find('edf PUISSANCE', true)).toEqual([KEY]);
    for (const hidden of ['rouge', 'rappel', 'edf rouge', 'claire']) expect(await find(hidden, true)).toEqual([]);
    expect(await find('edf rouge', false)).toEqual([KEY]);
    expect(await find('claire', false)).toEqual([]);
    const found = { ...WHERE, filters: readFilters(new URLSearchParams({ q: 'rouge' })), keys: [] };
    expect(await listItems(test.context, found)).toMatchObject({ found: 0, all: 1 });
  });
});

describe('a suggestion', () => {
  const said = { itemKey: KEY, text: ' La puissance est au compteur \u0007', name: '', trap: '', sender: 'x' };

  it('waits for an answer, and is answered once', async () => {
    const share = await openShare(test.context, (await open()).token);
    await suggestCorrection(test.context, { ...said, share });
    await suggestCorrection(test.context, { ...said, share, trap: 'http://spam' });
    const [one, ...others] = await listSuggestions(test.context, territoryId);
    expect(others).toEqual([]);
    expect(one).toMatchObject({ text: 'La puissance est au compteur', item: { key: KEY, title: 'Mon contrat' } });
    const id = one?.id ?? '';
    await expect(answerSuggestion(test.context, { territoryId: 'lyon', id, state: 'accepted' })).rejects.toMatchObject({
      status: 404,
    });
    expect(await answerSuggestion(test.context, { territoryId, id, state: 'accepted' })).toEqual({ itemKey: KEY });
    await answerSuggestion(test.context, { territoryId, id, state: 'declined' });
    expect(await test.context.db.mapSuggestion.findMany({ select: { state: true } })).toEqual([{ state: 'accepted' }]);
  });

  it('is refused when it is empty, about another map, or one of too many', async () => {
    const share = await openShare(test.context, (await open()).token);
    const suggest = (more: object) => suggestCorrection(test.context, { ...said, share, ...more });
    await expect(suggest({ text: ' \n' })).rejects.toMatchObject({ code: 'datamap.suggestion-empty' });
    await expect(suggest({ itemKey: 'a--b' })).rejects.toMatchObject({ status: 404 });
    const many = Array.from({ length: 121 }, () => suggest({ sender: 'flood' }));
    const refused = (await Promise.allSettled(many)).filter(({ status }) => status === 'rejected');
    expect(refused.length).toBeGreaterThan(0);
    expect(await countSuggestions(test.context, territoryId)).toBeLessThanOrEqual(120);
  });
});

describe('a first use', () => {
  const texts = { challenge: 'Réduire', name: 'Coach', pitch: 'Un coach', functions: ['Alerter', 'Comparer'] };

  it('is kept, shows on its cards and in the network, and is removed with its thread', async () => {
    const input = { ...WHERE, ...texts, id: undefined, version: 0, itemKeys: [KEY, 'no--card'] };
    const { id } = await saveFirstUse(test.context, input);
    expect(await listFirstUses(test.context, WHERE)).toMatchObject([
      { id, origin: 'hand', name: 'Coach', functions: ['Alerter', 'Comparer'], itemKeys: [KEY], version: 1 },
    ]);
    expect(await listUses(test.context, { territoryId, itemKey: KEY, locale: 'fr' })).toEqual([
      { href: `/nantes/donnees/usages#usage-${id}`, label: 'Coach' },
    ]);
    const pilot = { fr: 'Pilote', en: 'Pilot' };
    await declareUses(test.context, {
      territoryId,
      source: 'pilot:p',
      uses: [{ itemKey: KEY, href: '/', label: pilot }],
    });
    const { rows } = await readNetwork(test.context, { territoryId, filters: {}, locale: 'fr' });
    expect(rows[0]?.uses.map(({ label }) => label)).toEqual(['Coach', 'Pilote']);
    await saveFirstUse(test.context, { ...input, id, version: 1, name: 'Coach énergie', itemKeys: [] });
    await expect(saveFirstUse(test.context, { ...input, id, version: 1 })).rejects.toMatchObject({
      code: 'datamap.use-changed',
    });
    await expect(removeFirstUse(test.context, { territoryId: 'lyon', id })).rejects.toMatchObject({ status: 404 });
    await removeFirstUse(test.context, { territoryId, id });
    expect(await listFirstUses(test.context, WHERE)).toEqual([]);
  });
});

it('reads of a harvested idea what its form calls functions, and no other list', () => {
  const workshop = { id: randomUUID(), title: 'Imagine I', startsAt: '2026-11-01T09:00:00.000Z' };
  const idea: Omit<HarvestView, 'detail'> = {
    ...{ id: randomUUID(), kind: 'service-idea', text: 'Coach', challenge: '', author: '', points: 0, version: 1 },
    ...{ state: 'kept', takenAs: null, sourceKind: 'answer', sourceId: null, workshop },
  };
  const detail = {
    name: 'Coach',
    form: 'Un site',
    pitch: 'Un coach',
    data: ['Courbe (Enedis)'],
    benefits: ['Payer moins'],
  };
  expect(fromHarvest({ ...idea, detail })).toMatchObject({ name: 'Coach', pitch: 'Un coach', functions: [] });
  expect(fromHarvest({ ...idea, detail: { ...detail, functions: ['Alerter', ' ', 'Comparer'] } }).functions).toEqual([
    'Alerter',
    'Comparer',
  ]);
  expect(fromHarvest({ ...idea, sourceKind: 'cluster', detail: { notes: ['Une alerte'] } }).functions).toEqual([]);
});
