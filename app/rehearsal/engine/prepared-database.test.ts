import { describe, expect, it } from 'vitest';
import { useTestContext } from '../../../tests/support/test-context.ts';
import { preparedDb } from './prepared-database.server.ts';

const test = useTestContext();
const at = new Date('2026-11-02T09:00:00Z');
const entry = (pseudonym: string) => ({ pilotSlug: 'p', panelKey: 'x', pseudonym, kind: 'synced', at });

describe('the client that prepares its statements', () => {
  it('writes and reads what the other client does, whatever the type', async () => {
    const db = preparedDb(test.context.database);
    const other = test.context.db;
    const testerId = '7b0d2a54-5b1c-4a7c-9a57-3f9d2f1f0a10';
    for (const [month, sealed] of [
      ['2026-09', [0, 255, 39, 92]],
      ['2026-10', []],
    ] as const) {
      const data = { testerId, dataset: 'a/b', month, sealed: Buffer.from(sealed), readings: 3, updatedAt: at };
      await db.vaultChunk.create({ data });
    }
    const where = { testerId, month: { in: ['2026-09', '2026-10'] } };
    const read = (client: typeof db) => client.vaultChunk.findMany({ where, orderBy: { month: 'asc' } });
    expect(await read(db)).toEqual(await read(other));
    expect((await read(db)).map(({ sealed }) => sealed.length)).toEqual([4, 0]);
    await db.setting.create({ data: { key: 'k', value: { words: ["l'été", null, 1.5] }, updatedAt: at } });
    expect(await other.setting.findUnique({ where: { key: 'k' } })).toEqual(
      await db.setting.findUnique({ where: { key: 'k' } }),
    );
    const raw = await db.$queryRaw<{ n: number; names: string[]; nothing: null }[]>`
      SELECT count(*)::int AS n, array_agg(month ORDER BY month) AS names, NULL AS nothing
      FROM "VaultChunk" WHERE month = ANY(${['2026-09', '2026-10']}::text[])`;
    expect(raw).toEqual([{ n: 2, names: ['2026-09', '2026-10'], nothing: null }]);
  });

  it('counts rows changed, and gives the same answer the second time', async () => {
    const db = preparedDb(test.context.database);
    await db.activityEntry.createMany({ data: [entry('T-1'), entry('T-2')] });
    for (const kind of ['connected', 'synced']) {
      expect(await db.activityEntry.updateMany({ where: { pilotSlug: 'p' }, data: { kind } })).toEqual({ count: 2 });
    }
    expect(await db.$executeRaw`DELETE FROM "ActivityEntry" WHERE pseudonym = ${'T-1'}`).toBe(1);
    expect(await db.activityEntry.count({ where: { pilotSlug: 'p' } })).toBe(1);
  });

  it('goes on after a statement that fails, and rolls its transaction back', async () => {
    const db = preparedDb(test.context.database);
    const territory = { id: 'twice', name: 'Twice', createdAt: at };
    await db.territory.create({ data: territory });
    const failure = (client: typeof db) => client.territory.create({ data: territory }).catch((error: Error) => error);
    const [ours, theirs] = [await failure(db), await failure(test.context.db)];
    expect(ours).toBeInstanceOf(Error);
    expect(ours).toEqual(theirs);
    await expect(
      db.$transaction(async (tx) => {
        await tx.territory.create({ data: { ...territory, id: 'undone' } });
        await tx.territory.create({ data: territory });
      }),
    ).rejects.toThrow();
    expect(await db.territory.count({ where: { id: 'undone' } })).toBe(0);
  });

  it('keeps out of a transaction that the other client has open', async () => {
    const db = preparedDb(test.context.database);
    const other = test.context.db;
    const order: string[] = [];
    const long = other.$transaction(async (tx) => {
      await tx.territory.create({ data: { id: 'long', name: 'Long', createdAt: at } });
      for (let i = 0; i < 5; i++) await tx.territory.count();
      order.push('long ends');
      throw new Error('changed its mind');
    });
    const meanwhile = db.activityEntry.create({ data: entry('T-9') }).then(() => order.push('written'));
    await expect(long).rejects.toThrow('changed its mind');
    await meanwhile;
    expect(await other.activityEntry.count({ where: { pseudonym: 'T-9' } })).toBe(1);
    if (test.context.database.kind === 'embedded') expect(order).toEqual(['long ends', 'written']);
  });

  it('lets go of the oldest statements when there are many', async () => {
    const db = preparedDb(test.context.database);
    for (let size = 1; size <= 420; size++) {
      const months = Array.from({ length: size }, (_, i) => `${i}`);
      if (size % 60 === 0 || size > 418) await db.vaultChunk.count({ where: { month: { in: months } } });
      else await db.$queryRawUnsafe(`SELECT ${size} AS n`);
    }
    expect(await db.$queryRawUnsafe('SELECT 1 AS n')).toEqual([{ n: 1 }]);
  });
});
