import { expect, it } from 'vitest';
import { openTestDatabase } from '../support/database-pool.ts';

const AT = new Date('2026-11-02T09:00:00Z');

/** A ballot neither changes nor goes by any statement of the product; it comes here without the vote around it. */
const BALLOT = `ALTER TABLE "Ballot" DISABLE TRIGGER USER;
  INSERT INTO "Ballot" ("voteId", code, choice) VALUES ('0198a2f4-0000-7000-8000-000000000001', 'AAAA', 'yes');
  ALTER TABLE "Ballot" ENABLE TRIGGER USER`;
const ENTRY = { pilotSlug: 'p', panelKey: 'a', pseudonym: 'T-0001', kind: 'enrolled', at: AT };

/** The tables that hold something, but for the migrations' own. */
async function rowsOf(database: Awaited<ReturnType<typeof openTestDatabase>>): Promise<string[]> {
  const { rows } = await database.executeSql(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema() AND tablename <> '_prisma_migrations'`,
  );
  const found: string[] = [];
  for (const { name } of rows) {
    const counted = await database.executeSql(`SELECT count(*)::int AS n FROM "${name}"`);
    if (counted.rows[0]?.n !== 0) found.push(String(name));
  }
  return found;
}

it('lends a test file an empty database, whatever the one before left in it', async () => {
  const first = await openTestDatabase();
  await first.db.territory.create({ data: { id: 'nantes', name: 'Nantes', createdAt: AT } });
  await first.executeSql(BALLOT);
  await first.db.activityEntry.create({ data: ENTRY });
  const heard: string[] = [];
  await first.listen('leftovers', (payload) => heard.push(payload));
  expect(await rowsOf(first)).not.toEqual([]);
  await first.close();

  const second = await openTestDatabase();
  expect(second).not.toBe(first);
  expect(second.db).toBe(first.db);
  expect(await rowsOf(second)).toEqual([]);
  expect((await second.db.activityEntry.create({ data: ENTRY })).id).toBe(1n);
  await second.executeSql(BALLOT);
  await expect(second.executeSql('TRUNCATE "Ballot"')).rejects.toThrow('does not change');
  await expect(second.db.ballot.deleteMany()).rejects.toThrow('does not change');
  await second.executeSql("SELECT pg_notify('leftovers', 'still heard')");
  await second.close();
  expect(heard).toEqual([]);
});
