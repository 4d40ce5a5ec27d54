import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { useTestContext } from '../../tests/support/test-context.ts';
import { declareUses } from './declare-uses.server.ts';
import { type ItemFilters, NO_HOLDER, readFilters } from './filters.ts';
import { itemWhere } from './item-where.server.ts';
import { listHolders } from './list-holders.server.ts';
import { mapItems } from './map-items.server.ts';
import { sum } from './matrix.ts';
import { readNetwork } from './read-network.server.ts';

const test = useTestContext();
const territoryId = 'nantes';
const HOLDERS = ['edf', 'enedis', 'ademe', 'ville'];
const CHALLENGES = ['Réduire', 'Rénover', '100 % vélo'];
const CARDS = 90;
const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T;

/** What the cards are: enough different ones for every filter to find some. */
const cards = Array.from({ length: CARDS }, (_, i) => ({
  id: randomUUID(),
  key: `carte-${i}`,
  challenge: pick(CHALLENGES, i >> 1),
  personal: pick([true, false, null], i),
  access: pick(['easy', 'hard'], i >> 2),
  theme: pick(['', 'eau'], i),
  existence: pick(['exists', 'dreamed', 'unknown'], i >> 1),
  searchText: pick(['facture d’eau', '100 % local', 'a_b'], i),
  holders: HOLDERS.filter((_one, at) => (i >> at) % 2 === 1),
}));

beforeAll(async () => {
  const { db, clock } = test.context;
  const at = clock.now();
  for (const id of ['nantes', 'lyon']) {
    const initiative = { id: `${id}-a`, theme: 'energie', nameFr: 'É', nameEn: 'E' };
    await db.territory.create({ data: { id, name: id, createdAt: at, initiatives: { create: initiative } } });
    const names = HOLDERS.map((key) => ({ id: randomUUID(), territoryId: id, key, name: key.toUpperCase() }));
    await db.dataHolder.createMany({ data: names });
    const own = cards.map((card) => (id === 'nantes' ? card : { ...card, id: randomUUID() }));
    await db.dataItem.createMany({
      data: own.map(({ holders: _holders, ...card }, position) => ({
        ...{ ...card, territoryId: id, initiativeId: `${id}-a`, sheet: 's', row: 1, position },
        ...{ information: `Information ${position}`, data: '', createdAt: at, updatedAt: at },
      })),
    });
    await db.dataItemHolder.createMany({
      data: own.flatMap((card) =>
        card.holders.map((key, position) => ({
          ...{ itemId: card.id, position },
          holderId: names.find((one) => one.key === key)?.id ?? '',
        })),
      ),
    });
  }
  const label = { fr: 'Coach', en: 'Coach' };
  const uses = cards.slice(0, 7).map(({ key }) => ({ itemKey: key, href: '/', label }));
  await declareUses(test.context, { territoryId, source: 'pilot:a', uses });
});

const query = fc
  .record({
    q: fc.constantFrom('', 'eau', '%', '_', 'eau facture', 'rien'),
    nature: fc.constantFrom('', 'personnelles', 'autres', 'a-preciser'),
    acces: fc.constantFrom('', 'facile', 'difficile'),
    detenteur: fc.constantFrom('', 'edf', NO_HOLDER, 'personne'),
    defi: fc.constantFrom('', ...CHALLENGES),
    theme: fc.constantFrom('', 'eau'),
    existe: fc.constantFrom('', 'existe', 'revee'),
  })
  .map((record) => readFilters(new URLSearchParams(record)));

const listed = (filters: Partial<ItemFilters>) =>
  test.context.db.dataItem.findMany({
    where: itemWhere(territoryId, filters),
    include: { holders: { include: { holder: true } } },
  });

describe('what is counted', () => {
  it('is what is listed, whatever the filters: matrix', async () => {
    await fc.assert(
      fc.asyncProperty(query, async (filters) => {
        const matrix = await mapItems(test.context, { territoryId, filters });
        const items = await listed({ ...filters, holder: undefined, challenge: undefined });
        expect(matrix.total).toBe(items.length);
        expect(matrix.counts.personal).toBe(items.filter(({ personal }) => personal === true).length);
        expect(matrix.counts.unknown).toBe(items.filter(({ personal }) => personal === null).length);
        expect(matrix.shared).toBe(items.filter(({ holders }) => holders.length > 1).length);
        for (const row of matrix.rows) {
          const own = items.filter(({ holders }) =>
            row.key === NO_HOLDER ? holders.length === 0 : holders.some(({ holder }) => holder.key === row.key),
          );
          expect(row.total).toBe(own.length);
          expect(row.cells.map(sum)).toEqual(
            matrix.challenges.map(({ name }) => own.filter(({ challenge }) => challenge === name).length),
          );
        }
      }),
      { numRuns: 40 },
    );
  });

  it('is what is listed, whatever the filters: network', async () => {
    await fc.assert(
      fc.asyncProperty(query, async (filters) => {
        const { network, found } = await readNetwork(test.context, { territoryId, filters, locale: 'fr' });
        const items = await listed(filters);
        expect([network.total, found]).toEqual([items.length, items.length]);
        const mentions = items.reduce((all, { holders }) => all + Math.max(1, holders.length), 0);
        const used = items.filter(({ key }) => cards.slice(0, 7).some((card) => card.key === key)).length;
        expect(network.edges.reduce((all, { weight }) => all + weight, 0)).toBe(mentions + used);
      }),
      { numRuns: 40 },
    );
  });

  it('opens the cards on the thread, and pages the table', async () => {
    const read = (text: { kind: 'holder' | 'use'; id: string }, page = 1) =>
      readNetwork(test.context, { territoryId, filters: { page }, locale: 'fr', focus: text });
    const use = await read({ kind: 'use', id: 'pilot:a' });
    expect(use).toMatchObject({ found: 7, network: { open: 7, total: CARDS, lit: { items: 7, uses: 1 } } });
    const nobody = cards.filter(({ holders }) => holders.length === 0).length;
    expect(await read({ kind: 'holder', id: NO_HOLDER })).toMatchObject({ found: nobody, network: { open: nobody } });
    const whole = await readNetwork(test.context, { territoryId, filters: { page: 99 }, locale: 'fr', whole: true });
    expect(whole).toMatchObject({ page: 3, network: { open: CARDS } });
    expect(whole.rows).toHaveLength(CARDS - 80);
  });
});

it('offers a bounded list of holders, the chosen one among them', async () => {
  const { db } = test.context;
  const item = await db.dataItem.findFirstOrThrow({ where: { territoryId: 'lyon', key: 'carte-0' } });
  const many = Array.from({ length: 600 }, (_, n) => ({ id: randomUUID(), name: `H ${String(n).padStart(3, '0')}` }));
  await db.dataHolder.createMany({
    data: many.map(({ id, name }) => ({ id, territoryId: 'lyon', key: name.replace(' ', '-').toLowerCase(), name })),
  });
  await db.dataItemHolder.createMany({
    data: many.map(({ id }, nth) => ({ itemId: item.id, holderId: id, position: 10 + nth })),
  });
  const keys = async (chosen?: string) =>
    (await listHolders(test.context, { territoryId: 'lyon', chosen })).map(({ key }) => key);
  const all = await keys();
  expect(all.filter((key) => key !== NO_HOLDER)).toHaveLength(500);
  expect(all).not.toContain('h-599');
  expect(await keys('h-599')).toContain('h-599');
  expect(await keys('edf')).toEqual(all);
});
