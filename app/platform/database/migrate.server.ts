import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** What the runner needs of a connection: several statements at once, and one statement with parameters. */
export interface MigrationConnection {
  exec(sql: string): Promise<unknown>;
  query(sql: string, params: unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
}

/** Any number: "atelier" taken as a key for pg_advisory_lock. */
const LOCK_KEY = 7_214_509;

const BOOKKEEPING = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY, "checksum" VARCHAR(64) NOT NULL, "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL, "logs" TEXT, "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(), "applied_steps_count" INTEGER NOT NULL DEFAULT 0)`;

/**
 * Applies the folders of `directory` in order, each in a transaction, under an advisory lock, and
 * records them in Prisma's own table. Returns the names applied now.
 */
export async function migrate(connection: MigrationConnection, directory: string): Promise<string[]> {
  const names = (await readdir(directory, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  await connection.query('SELECT pg_advisory_lock($1)', [LOCK_KEY]);
  try {
    await connection.exec(BOOKKEEPING);
    const known = await connection.query('SELECT migration_name, checksum FROM "_prisma_migrations"', []);
    const done = new Map(known.rows.map((row) => [String(row.migration_name), String(row.checksum)]));
    const applied: string[] = [];
    for (const name of names) {
      const sql = await readFile(path.join(directory, name, 'migration.sql'), 'utf8');
      const checksum = createHash('sha256').update(sql).digest('hex');
      const before = done.get(name);
      if (before === checksum) continue;
      if (before) throw new Error(`Migration ${name} was changed after it had been applied; restore the file.`);
      await applyOne(connection, name, sql, checksum);
      applied.push(name);
    }
    return applied;
  } finally {
    await connection.query('SELECT pg_advisory_unlock($1)', [LOCK_KEY]);
  }
}

async function applyOne(connection: MigrationConnection, name: string, sql: string, checksum: string): Promise<void> {
  await connection.exec('BEGIN');
  try {
    await connection.exec(sql);
    await connection.query(
      `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), 1)`,
      [randomUUID(), checksum, name],
    );
    await connection.exec('COMMIT');
  } catch (error) {
    await connection.exec('ROLLBACK');
    throw new Error(`Migration ${name} failed and was rolled back`, { cause: error });
  }
}
