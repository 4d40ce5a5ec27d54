import type { Database } from '../../app/platform/database/open.server.ts';

/** Every table but the migrations' own. */
const TABLES = `SELECT quote_ident(tablename) AS name FROM pg_tables
  WHERE schemaname = current_schema() AND tablename <> '_prisma_migrations' ORDER BY 1`;

/** Tables whose truncation a trigger refuses (ballots do not change); an owner may set the triggers aside. */
const GUARDED = `SELECT DISTINCT quote_ident(relname) AS name FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
  WHERE NOT tgisinternal AND tgtype & 32 = 32 AND relnamespace = current_schema()::regnamespace ORDER BY 1`;

/** Takes every row out of a migrated database, and starts its sequences again: as after the migrations. */
export async function emptyDatabase(database: Database): Promise<void> {
  const names = async (sql: string) => (await database.executeSql(sql)).rows.map(({ name }) => String(name));
  const tables = await names(TABLES);
  const filled = await names(
    `SELECT * FROM (${tables.map((table) => `SELECT '${table}' AS name WHERE EXISTS (SELECT FROM ${table})`).join(' UNION ALL ')}) AS found`,
  );
  const guarded = await names(GUARDED);
  const triggers = (state: string) => guarded.map((table) => `ALTER TABLE ${table} ${state} TRIGGER USER`);
  const statements = [
    'BEGIN',
    ...(filled.length > 0
      ? [...triggers('DISABLE'), `TRUNCATE ${filled.join(', ')} CASCADE`, ...triggers('ENABLE')]
      : []),
    // A sequence moves even when its row was taken back.
    `SELECT setval(seqrelid::regclass, seqstart, false) FROM pg_sequence JOIN pg_class ON pg_class.oid = seqrelid
      WHERE relnamespace = current_schema()::regnamespace`,
    // pg-boss makes a schema of its own in the database that it is given; on a server, all schemas are in one database.
    ...(database.kind === 'embedded' ? ['DROP SCHEMA IF EXISTS jobs CASCADE'] : []),
    'COMMIT',
  ];
  await database.executeSql(statements.join(';\n'));
  if (database.kind === 'embedded') await database.executeSql('DEALLOCATE ALL');
}
