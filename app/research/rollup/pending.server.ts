import { Prisma } from '~/platform/database/generated/client.ts';
import type { Db } from '~/platform/database/open.server.ts';
import type { LoggedEntry } from './fold.ts';

export interface PendingQuery {
  readonly pilotSlug: string;
  readonly at: Date;
  readonly most?: number;
}

export interface PendingEntry extends LoggedEntry {
  readonly id: bigint;
}

/** Entries of a pilot that its roll-up does not hold, none after `at`, the oldest first. */
export async function readPending(
  db: Pick<Db, '$queryRaw'>,
  { pilotSlug, at, most }: PendingQuery,
): Promise<PendingEntry[]> {
  const rows = await db.$queryRaw<(Omit<PendingEntry, 'at'> & { at: number })[]>(Prisma.sql`
    SELECT "id", "pseudonym", "panelKey", "kind", (extract(epoch FROM "at") * 1000)::float8 AS at
    FROM "ActivityToFold" JOIN "ActivityEntry" USING ("id")
    WHERE "pilotSlug" = ${pilotSlug} AND "at" <= ${at}
    ORDER BY "id" ${most === undefined ? Prisma.empty : Prisma.sql`LIMIT ${most}`}`);
  return rows.map((row) => ({ ...row, at: Math.round(row.at) }));
}

/** Forgets what a build begun now will find in the log itself. */
export async function takeAllPending(db: Pick<Db, '$executeRaw'>, pilotSlug: string, at: Date): Promise<void> {
  await db.$executeRaw`
    DELETE FROM "ActivityToFold" USING "ActivityEntry"
    WHERE "ActivityToFold"."id" = "ActivityEntry"."id" AND "pilotSlug" = ${pilotSlug} AND "at" <= ${at}`;
}

/** Every tester that the log knows, in the order of their pseudonyms. */
export async function readPseudonyms(
  db: Pick<Db, '$queryRaw'>,
  { pilotSlug, at, kinds }: { readonly pilotSlug: string; readonly at: Date; readonly kinds: readonly string[] },
): Promise<string[]> {
  const rows = await db.$queryRaw<{ pseudonym: string }[]>`
    SELECT DISTINCT "pseudonym" FROM "ActivityEntry"
    WHERE "pilotSlug" = ${pilotSlug} AND "kind" = ANY(${[...kinds]}) AND "at" <= ${at}`;
  // In the order that JavaScript compares by, whatever the database's collation.
  return rows.map(({ pseudonym }) => pseudonym).sort();
}

/** The build in force, held until the transaction ends so that nobody else folds into it; null when it is not ready. */
export async function holdBuild(tx: Pick<Db, '$queryRaw'>, pilotSlug: string, rules: string): Promise<string | null> {
  const [row] = await tx.$queryRaw<{ build: string }[]>`
    SELECT "build"::text FROM "TrajectoryRollUp"
    WHERE "pilotSlug" = ${pilotSlug} AND "isReady" AND "rules" = ${rules} FOR UPDATE`;
  return row?.build ?? null;
}
