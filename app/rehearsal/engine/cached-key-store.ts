import type { KeyStore } from '~/platform/key-store.server.ts';

/**
 * Keeps in memory the wrapped keys that pass through it. For simulated people only: what a rehearsal reads
 * thousands of times, an application must not hold on to after its erasure.
 */
export function cachedKeyStore(store: KeyStore): KeyStore {
  const known = new Map<string, Uint8Array>();
  return {
    get: async (id) => {
      const key = known.get(id) ?? (await store.get(id));
      if (key) known.set(id, key);
      return key;
    },
    put: async (id, wrapped) => {
      await store.put(id, wrapped);
      known.set(id, wrapped);
    },
    delete: async (id) => {
      known.delete(id);
      await store.delete(id);
    },
  };
}
