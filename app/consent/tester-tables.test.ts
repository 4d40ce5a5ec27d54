import { beforeAll, describe, expect, it } from 'vitest';
import { useTestContext } from '../../tests/support/test-context.ts';
import { leavePilot } from './leave-pilot.server.ts';
import { TESTER_TABLES } from './tester-tables.ts';
import { createTester } from './testing/people.ts';
import { createTestPilot, testPilotEnv } from './testing/pilot-fixture.ts';

interface Column {
  readonly table: string;
  readonly column: string;
  readonly type: string;
  readonly needed: boolean;
}

describe('every table about a tester', () => {
  const test = useTestContext({ env: testPilotEnv() });
  beforeAll(() => createTestPilot(test.context));

  const columns = (): Promise<Column[]> =>
    test.context.db.$queryRaw<Column[]>`
      SELECT table_name::text AS "table", column_name::text AS "column", udt_name::text AS "type",
        (is_nullable = 'NO' AND column_default IS NULL) AS needed
      FROM information_schema.columns
      WHERE table_schema = current_schema() ORDER BY table_name, ordinal_position`;
  const tablesOf = (all: readonly Column[]): string[] =>
    [
      ...new Set(all.filter(({ column }) => ['testerId', 'pseudonym'].includes(column)).map(({ table }) => table)),
    ].sort();

  it('is in the archive, and erased at leaving, or says why not', async () => {
    expect(tablesOf(await columns())).toEqual(Object.keys(TESTER_TABLES).sort());
  });

  // Rows without what they hang from are a superuser's to write, which the embedded database's owner is.
  it.skipIf(process.env.TEST_DATABASE_URL)('is really erased where it is said to be', async () => {
    const { db, database } = test.context;
    const all = await columns();
    const testerId = await createTester(test.context);
    const erased = tablesOf(all).filter((table) => TESTER_TABLES[table]?.leaving === 'erased');
    const withTester = erased.filter((table) => all.some((one) => one.table === table && one.column === 'testerId'));
    expect(withTester).toEqual(erased);
    for (const table of withTester) {
      if (table === 'TesterIdentity') continue;
      const needed = all.filter((one) => one.table === table && (one.needed || one.column === 'testerId'));
      const names = needed.map(({ column }) => `"${column}"`).join(', ');
      const values = needed.map(({ column, type }) => (column === 'testerId' ? `'${testerId}'` : VALUES[type]));
      expect(values, table).not.toContain(undefined);
      // Rows that it would hang from are another test's business.
      await database.executeSql(
        `SET session_replication_role = replica; INSERT INTO "${table}" (${names}) VALUES (${values.join(', ')}); SET session_replication_role = DEFAULT`,
      );
    }
    await leavePilot(test.context, { testerId });
    for (const table of withTester) {
      const [row] = await db.$queryRawUnsafe<{ n: number }[]>(
        `SELECT count(*)::int AS n FROM "${table}" WHERE "testerId" = '${testerId}'`,
      );
      expect(row?.n, table).toBe(0);
    }
  });
});

/** A value of each type, for columns that must have one. */
const VALUES: Readonly<Record<string, string>> = {
  text: "'x'",
  uuid: 'gen_random_uuid()',
  timestamptz: 'now()',
  int4: '1',
  int8: '1',
  float8: '0',
  bool: 'false',
  jsonb: "'{}'",
  bytea: "''::bytea",
  _text: "'{}'",
};
