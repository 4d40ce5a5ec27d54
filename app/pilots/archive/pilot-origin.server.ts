import { z } from 'zod';
import type { AppContext } from '~/platform/context.server.ts';

/** Where an imported pilot comes from. */
export interface PilotOrigin {
  readonly slug: string;
  readonly territory: string;
  /** ISO instant of its export. */
  readonly exportedAt: string;
  /** The version in force there; null where it was never launched. */
  readonly protocolVersion: number | null;
  /** SHA-256 of the archive; null for one imported before it was kept. */
  readonly hash: string | null;
}

const schema = z.object({
  slug: z.string(),
  territory: z.string(),
  exportedAt: z.string(),
  protocolVersion: z.int().nullable().default(null),
  hash: z.string().nullable().default(null),
});

/** Null for a pilot that was not imported. */
export async function pilotOrigin({ db }: Pick<AppContext, 'db'>, slug: string): Promise<PilotOrigin | null> {
  const row = await db.pilotFolder.findUnique({ where: { slug }, select: { origin: true } });
  const read = schema.safeParse(row?.origin);
  return read.success ? read.data : null;
}
