import { beforeAll, describe, expect, it } from 'vitest';
import { useTestContext } from '../../../tests/support/test-context.ts';
import { holderKey } from '../datablitz/holder-names.ts';
import { holdersMet } from './holders-met.server.ts';
import { listContacts } from './list-contacts.server.ts';
import { metSchema } from './met-form.ts';
import { recordMet } from './record-met.server.ts';

const test = useTestContext();
const HERE = { territoryId: 'nantes', initiativeId: 'nantes-energie' };

beforeAll(async () => {
  const { db, clock } = test.context;
  const at = clock.now();
  for (const id of ['nantes', 'lyon']) {
    const initiative = { id: `${id}-energie`, theme: 'energie', nameFr: 'Énergie', nameEn: 'Energy' };
    await db.territory.create({ data: { id, name: id, createdAt: at, initiatives: { create: initiative } } });
    const holders = await Promise.all(
      ['EDF', 'Enedis', 'GRDF', 'Moi-même'].map((name) =>
        db.dataHolder.create({ data: { territoryId: id, name, key: holderKey(name) } }),
      ),
    );
    for (const [position, held] of [holders.slice(0, 2), holders].entries()) {
      await db.dataItem.create({
        data: {
          ...{ territoryId: id, initiativeId: `${id}-energie`, key: `card-${position}`, sheet: 'Table', row: position },
          ...{ position, challenge: 'Réduire', information: 'x', data: 'y', searchText: 'x y' },
          ...{ createdAt: at, updatedAt: at },
          holders: { create: held.map((holder, i) => ({ holderId: holder.id, position: i })) },
        },
      });
    }
  }
});

describe('holders met', () => {
  it('are those that somebody noted, and come after those still to meet', async () => {
    expect((await listContacts(test.context, HERE)).map(({ name, cards }) => [name, cards])).toEqual([
      ['EDF', 2],
      ['Enedis', 2],
      ['GRDF', 1],
    ]);
    await recordMet(test.context, { territoryId: 'nantes', key: 'edf', on: '2026-11-12', by: 'Claire D.' });
    expect(await listContacts(test.context, HERE)).toMatchObject([
      { name: 'Enedis', came: false, metOn: '' },
      { name: 'GRDF', metOn: '' },
      { name: 'EDF', metOn: '2026-11-12', metBy: 'Claire D.' },
    ]);
    expect(await holdersMet(test.context, HERE)).toEqual(['EDF']);
    expect(await holdersMet(test.context, { territoryId: 'lyon', initiativeId: 'lyon-energie' })).toEqual([]);
  });

  it('are so no more once it is erased; a name that the map does not know is nobody', async () => {
    await recordMet(test.context, { territoryId: 'nantes', key: 'edf', on: undefined, by: '' });
    expect(await holdersMet(test.context, HERE)).toEqual([]);
    const unknown = { territoryId: 'nantes', key: 'engie', on: '2026-11-12', by: 'Claire D.' };
    await expect(recordMet(test.context, unknown)).rejects.toMatchObject({ status: 404 });
  });

  it('were met on a day that is past, or today', () => {
    const schema = metSchema('2026-11-26');
    const taken = (on: string) => schema.safeParse({ key: 'edf', on }).success;
    expect(['2026-11-26', '2024-02-29'].map(taken)).toEqual([true, true]);
    expect(['2026-11-27', '2026-02-30', '1999-12-31', 'hier', ''].some(taken)).toBe(false);
  });
});
