import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { directoryKeyStore, type KeyStore, memoryKeyStore } from './key-store.server.ts';

let directory = '';
beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'atelier-keys-'));
});
afterAll(() => rm(directory, { recursive: true }));

describe.each<[string, () => KeyStore]>([
  ['in a directory', () => directoryKeyStore(directory)],
  ['in memory', memoryKeyStore],
])('the key store %s', (_where, open) => {
  it('gives back what was put, and nothing once deleted', async () => {
    const store = open();
    const id = randomUUID();
    await store.put(id, new Uint8Array([1, 2, 3]));
    expect([...((await store.get(id)) ?? [])]).toEqual([1, 2, 3]);
    await store.delete(id);
    await store.delete(id);
    expect(await store.get(id)).toBeUndefined();
  });
});

describe('a directory of keys', () => {
  it('lets its owner alone read a key', async () => {
    const id = randomUUID();
    await directoryKeyStore(directory).put(id, new Uint8Array(32));
    const file = (await readdir(directory, { recursive: true })).find((name) => name.endsWith(id)) ?? '';
    expect((await stat(path.join(directory, file))).mode & 0o777).toBe(0o600);
  });

  it('refuses an id that would leave it', async () => {
    await expect(directoryKeyStore(directory).get('../../etc/passwd')).rejects.toThrow(RangeError);
  });
});
