import type { GrantStore, SandboxGrant } from '~/holders/grant-store.ts';

/** Keeps in memory what passes through it: a rehearsal asks for the same consents at every call to a holder. */
export function cachedGrantStore(store: GrantStore): GrantStore {
  const known = new Map<string, SandboxGrant>();
  const keyOf = (holderId: string, subject: string): string => `${holderId}/${subject}`;
  return {
    find: async (holderId, subject) => {
      const cached = known.get(keyOf(holderId, subject));
      const grant = cached ?? (await store.find(holderId, subject));
      if (grant && !cached) known.set(keyOf(holderId, subject), grant);
      return grant;
    },
    put: async (grant) => {
      await store.put(grant);
      known.set(keyOf(grant.holderId, grant.subject), grant);
    },
    revoke: async (holderId, subject, at) => {
      known.delete(keyOf(holderId, subject));
      await store.revoke(holderId, subject, at);
    },
  };
}
