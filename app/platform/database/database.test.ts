import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { useTestContext } from '../../../tests/support/test-context.ts';
import { DatabaseInUseError, lockDirectory } from './lock.server.ts';
import { migrate } from './migrate.server.ts';

describe('the database', () => {
  const test = useTestContext();

  it('stores and reads through Prisma', async () => {
    const { db, clock } = test.context;
    await db.territory.create({ data: { id: 'nantes', name: 'Nantes Métropole', createdAt: clock.now() } });
    expect(await db.territory.count()).toBe(1);
  });

  it('applies each migration once', async () => {
    const { database } = test.context;
    const connection = {
      exec: (sql: string) => database.executeSql(sql),
      query: (sql: string, params: unknown[]) => database.executeSql(sql, params),
    };
    expect(await migrate(connection, path.resolve('prisma/migrations'))).toEqual([]);
  });
});

describe('lockDirectory', () => {
  it('refuses a second opener and names the first', async () => {
    const directory = await mkdtemp(path.join(tmpdir(), 'atelier-lock-'));
    const release = lockDirectory(directory);
    expect(() => lockDirectory(directory)).toThrow(DatabaseInUseError);
    expect(() => lockDirectory(directory)).toThrow(String(process.pid));
    release();
    lockDirectory(directory)();
    await rm(directory, { recursive: true });
  });
});
