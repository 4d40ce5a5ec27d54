import { z } from 'zod';
import type { Db } from '~/platform/database/open.server.ts';
import type { GrantStore } from './grant-store.ts';

const scopesSchema = z.array(z.string());

/** Consents of simulated customers, kept in the application's database. */
export function databaseGrantStore(db: Db): GrantStore {
  return {
    find: async (holderId, subject) => {
      const row = await db.sandboxGrant.findUnique({ where: { holderId_subject: { holderId, subject } } });
      if (!row) return undefined;
      return {
        holderId,
        subject,
        scopes: scopesSchema.parse(row.scopes),
        startsAt: row.startsAt,
        endsAt: row.endsAt,
        revokedAt: row.revokedAt ?? undefined,
      };
    },
    put: async ({ holderId, subject, scopes, startsAt, endsAt, revokedAt }) => {
      const fields = { scopes: [...scopes], startsAt, endsAt, revokedAt: revokedAt ?? null };
      await db.sandboxGrant.upsert({
        where: { holderId_subject: { holderId, subject } },
        create: { holderId, subject, ...fields },
        update: fields,
      });
    },
    revoke: async (holderId, subject, at) => {
      await db.sandboxGrant.updateMany({ where: { holderId, subject }, data: { revokedAt: at } });
    },
  };
}
