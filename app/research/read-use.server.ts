import { Prisma } from '~/platform/database/generated/client.ts';
import type { Db } from '~/platform/database/open.server.ts';

export interface UseQuery {
  readonly pilotSlug: string;
  readonly qualifyingKinds: readonly string[];
  readonly at: Date;
}

export interface UseRow {
  readonly pseudonym: string;
  /** Epoch milliseconds. */
  readonly firstUseAt: number;
  readonly lastUseAt: number;
  /** Whole weeks since the first use that hold some use, from 0, in order. */
  readonly weeksOfUse: readonly number[];
}

/**
 * When each tester used the pilot, by whole weeks since their own first use. One row per tester, whatever the length of
 * the log: the database reads the pilot's qualifying entries once (through their index) and hands back at most one
 * number per tester and week lived.
 */
export async function readUse(
  db: Pick<Db, '$queryRaw'>,
  { pilotSlug, qualifyingKinds, at }: UseQuery,
): Promise<UseRow[]> {
  if (qualifyingKinds.length === 0) return [];
  const rows = await db.$queryRaw<{ pseudonym: string; first: number; last: number; weeks: number[] }[]>(Prisma.sql`
    WITH use AS (
      SELECT "pseudonym", "at", min("at") OVER (PARTITION BY "pseudonym") AS first
      FROM "ActivityEntry"
      WHERE "pilotSlug" = ${pilotSlug} AND "kind" IN (${Prisma.join([...qualifyingKinds])}) AND "at" <= ${at}
    )
    SELECT "pseudonym",
      (extract(epoch FROM min(first)) * 1000)::float8 AS first,
      (extract(epoch FROM max("at")) * 1000)::float8 AS last,
      array_agg(DISTINCT floor(extract(epoch FROM "at" - first) / 604800)::int) AS weeks
    FROM use
    GROUP BY "pseudonym"`);
  return rows.map(({ pseudonym, first, last, weeks }) => ({
    pseudonym,
    firstUseAt: Math.round(first),
    lastUseAt: Math.round(last),
    weeksOfUse: [...weeks].sort((a, b) => a - b),
  }));
}
