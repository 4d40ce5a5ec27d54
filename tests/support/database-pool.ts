/**
 * The databases of one test worker. A test file borrows a migrated, empty one and gives it back; it is emptied and
 * lent again (0.1 s), where opening another costs a second or two (docs/decisions/027).
 */
import { randomUUID } from 'node:crypto';
import { openAsBlob } from 'node:fs';
import { inject } from 'vitest';
import { type Database, openEmbedded, openServer } from '../../app/platform/database/open.server.ts';
import { emptyDatabase } from './empty-database.ts';
import { TEMPLATE } from './global-setup.ts';

/** Kept on the process: a test that resets the modules must not lose what is open. */
const POOL = Symbol.for('atelier.test-databases');
const held = globalThis as { [POOL]?: Database[] };
held[POOL] ??= [];
const free = held[POOL];

/** A real, migrated, empty database: in memory, or a schema of its own on the server of TEST_DATABASE_URL. */
export async function openTestDatabase(): Promise<Database> {
  return lend(free.pop() ?? (await openAnother()));
}

async function openAnother(): Promise<Database> {
  const url = process.env.TEST_DATABASE_URL;
  if (!url) return openEmbedded(undefined, { loadDataDir: await openAsBlob(TEMPLATE) });
  return openServer(url, { schema: `${inject('testSchemas')}${randomUUID().replaceAll('-', '')}` });
}

/** What a test sees of a database: another object each time, whose closing stops its listeners and empties it. */
function lend(database: Database): Database {
  const listeners = new Set<() => Promise<void>>();
  let given = true;
  return {
    ...database,
    async listen(channel, onPayload) {
      const unlisten = await database.listen(channel, onPayload);
      const stop = async () => {
        if (listeners.delete(stop)) await unlisten();
      };
      listeners.add(stop);
      return stop;
    },
    async close() {
      if (!given) return;
      given = false;
      for (const stop of [...listeners]) await stop();
      try {
        await emptyDatabase(database);
      } catch (error) {
        await database.close().catch(() => {});
        throw error;
      }
      free.push(database);
    },
  };
}
