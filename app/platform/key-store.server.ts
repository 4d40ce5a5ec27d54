import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Wrapped keys, kept apart from the database so that its backups never hold them:
 * deleting one here makes what it sealed unreadable, in old backups too.
 */
export interface KeyStore {
  get(id: string): Promise<Uint8Array | undefined>;
  put(id: string, wrapped: Uint8Array): Promise<void>;
  delete(id: string): Promise<void>;
}

export function memoryKeyStore(): KeyStore {
  const keys = new Map<string, Uint8Array>();
  return {
    get: async (id) => keys.get(id),
    put: async (id, wrapped) => void keys.set(id, wrapped),
    delete: async (id) => void keys.delete(id),
  };
}

/** One file per key under `directory`, readable by the owner only. Ids are UUIDs. */
export function directoryKeyStore(directory: string): KeyStore {
  const fileOf = (id: string): string => {
    if (!/^[0-9a-f-]{36}$/.test(id)) throw new RangeError('A key id is a UUID');
    return path.join(directory, id.slice(0, 2), id);
  };
  return {
    async get(id) {
      try {
        return await readFile(fileOf(id));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
        throw error;
      }
    },
    async put(id, wrapped) {
      await mkdir(path.dirname(fileOf(id)), { recursive: true, mode: 0o700 });
      await writeFile(fileOf(id), wrapped, { mode: 0o600 });
    },
    async delete(id) {
      const file = fileOf(id);
      try {
        // Overwrite before unlinking: the wrapped key should not survive in a freed block of a plain disk.
        await writeFile(file, Buffer.alloc(256));
      } catch {
        // No such key: erasing twice is fine.
      }
      await rm(file, { force: true });
    },
  };
}
