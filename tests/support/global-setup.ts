import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { openEmbedded } from '../../app/platform/database/open.server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** How the schemas of this run begin, on a server. */
    testSchemas: string;
  }
}

/** One migrated database, dumped; each worker loads it (1 s) instead of running initdb and the migrations (5 s). */
export const TEMPLATE = path.resolve('.cache/test-database.tar');

export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const schemas = `test_${randomUUID().slice(0, 8)}_`;
  project.provide('testSchemas', schemas);
  const url = process.env.TEST_DATABASE_URL;
  if (url) return () => dropSchemas(url, schemas);
  if (isFresh()) return;
  mkdirSync(path.dirname(TEMPLATE), { recursive: true });
  const database = await openEmbedded(undefined);
  const dump = await database.pglite.dumpDataDir('none');
  writeFileSync(TEMPLATE, Buffer.from(await dump.arrayBuffer()));
  await database.close();
}

/** The workers' schemas outlive them; each is dropped in a statement of its own, for the server's table of locks. */
async function dropSchemas(url: string, prefix: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const found = await client.query<{ name: string }>(
      'SELECT nspname AS name FROM pg_namespace WHERE starts_with(nspname, $1)',
      [prefix],
    );
    for (const { name } of found.rows) await client.query(`DROP SCHEMA ${pg.escapeIdentifier(name)} CASCADE`);
  } finally {
    await client.end();
  }
}

function isFresh(): boolean {
  if (!existsSync(TEMPLATE)) return false;
  const made = statSync(TEMPLATE).mtimeMs;
  const migrations = readdirSync('prisma/migrations', { recursive: true, withFileTypes: true });
  return migrations.every(
    (entry) => !entry.isFile() || statSync(path.join(entry.parentPath, entry.name)).mtimeMs < made,
  );
}
