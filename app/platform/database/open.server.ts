import path from 'node:path';
import { PGlite, types } from '@electric-sql/pglite';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaPGlite } from 'pglite-prisma-adapter';
import { createChannelListener } from './channel-listener.server.ts';
import { PrismaClient } from './generated/client.ts';
import { lockDirectory } from './lock.server.ts';
import { migrate } from './migrate.server.ts';

export type Db = PrismaClient;
/** What a use case gets inside `db.$transaction`. */
export type Tx = Omit<PrismaClient, '$connect' | '$disconnect' | '$on' | '$transaction' | '$extends'>;

/** One PostgreSQL, embedded or served, with the three ways the product talks to it. */
export interface Database {
  readonly kind: 'embedded' | 'server';
  readonly db: Db;
  /** Raw SQL, for pg-boss and NOTIFY. */
  executeSql(text: string, values?: unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
  /** LISTEN on a channel; returns what stops listening. An empty payload says that some may have been missed. */
  listen(channel: string, onPayload: (payload: string) => void): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

const MIGRATIONS = path.resolve('prisma/migrations');

/** Opens PGlite under `directory` (or in memory when undefined) and applies the migrations. */
export async function openEmbedded(
  directory: string | undefined,
  options: { loadDataDir?: Blob } = {},
): Promise<Database & { pglite: PGlite }> {
  const unlock = directory ? lockDirectory(directory) : () => {};
  try {
    const pglite = await PGlite.create({
      ...(directory ? { dataDir: path.join(directory, 'pgdata') } : {}),
      ...options,
      serializers: { [types.BYTEA]: writeBytes },
    });
    await migrate({ exec: (sql) => pglite.exec(sql), query: (sql, params) => pglite.query(sql, params) }, MIGRATIONS);
    const db = new PrismaClient({ adapter: new PrismaPGlite(pglite) });
    return {
      kind: 'embedded',
      pglite,
      db,
      executeSql: async (text, values = []) =>
        values.length > 0 ? pglite.query<Record<string, unknown>>(text, values) : lastResult(await pglite.exec(text)),
      listen: (channel, onPayload) => pglite.listen(channel, onPayload),
      close: async () => {
        await db.$disconnect();
        if (!pglite.closed) await pglite.close();
        unlock();
      },
    };
  } catch (error) {
    unlock();
    throw error;
  }
}

/** Prisma hands bytes over as base64 text; PGlite would only take a Uint8Array. */
function writeBytes(value: string | Uint8Array): string {
  return `\\x${(typeof value === 'string' ? Buffer.from(value, 'base64') : Buffer.from(value)).toString('hex')}`;
}

/** pg-boss sends several statements at once; the answer that counts is the last one with rows. */
function lastResult(results: { rows: Record<string, unknown>[] }[]): { rows: Record<string, unknown>[] } {
  return results.findLast((result) => result.rows.length > 0) ?? { rows: [] };
}

/** Connects to a PostgreSQL server and applies the migrations. `schema` isolates tests from each other. */
export async function openServer(url: string, options: { schema?: string } = {}): Promise<Database> {
  const searchPath = options.schema ? { options: `-c search_path=${options.schema}` } : {};
  const pool = new pg.Pool({ connectionString: url, max: 10, ...searchPath });
  const first = await pool.connect();
  try {
    if (options.schema) await first.query(`CREATE SCHEMA IF NOT EXISTS "${options.schema}"`);
    await migrate({ exec: (sql) => first.query(sql), query: (sql, params) => first.query(sql, params) }, MIGRATIONS);
  } finally {
    first.release();
  }
  const adapter = new PrismaPg(
    { connectionString: url, max: 10, ...searchPath },
    options.schema ? { schema: options.schema } : {},
  );
  const db = new PrismaClient({ adapter });
  const listener = createChannelListener(url);
  return {
    kind: 'server',
    db,
    executeSql: (text, values = []) => pool.query(text, values),
    listen: listener.listen,
    close: async () => {
      await listener.close();
      await db.$disconnect();
      await pool.end();
    },
  };
}
