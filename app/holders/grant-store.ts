import type { HolderId } from './holder-ids.ts';

/** A consent that a simulated customer gave on a simulated holder's page. */
export interface SandboxGrant {
  readonly holderId: HolderId;
  readonly subject: string;
  readonly scopes: readonly string[];
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly revokedAt?: Date | undefined;
}

/** What the simulated holders remember. */
export interface GrantStore {
  find(holderId: HolderId, subject: string): Promise<SandboxGrant | undefined>;
  /** A new consent of the same customer replaces the one before. */
  put(grant: SandboxGrant): Promise<void>;
  /** As if the customer withdrew on the holder's site. Nothing happens when there is no such consent. */
  revoke(holderId: HolderId, subject: string, at: Date): Promise<void>;
}

export function memoryGrantStore(): GrantStore {
  const grants = new Map<string, SandboxGrant>();
  const keyOf = (holderId: HolderId, subject: string): string => `${holderId}/${subject}`;
  return {
    find: async (holderId, subject) => grants.get(keyOf(holderId, subject)),
    put: async (grant) => {
      grants.set(keyOf(grant.holderId, grant.subject), grant);
    },
    revoke: async (holderId, subject, at) => {
      const grant = grants.get(keyOf(holderId, subject));
      if (grant) grants.set(keyOf(holderId, subject), { ...grant, revokedAt: at });
    },
  };
}
