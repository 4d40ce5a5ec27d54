import type { HolderId } from '~/holders/holder-ids.ts';
import type { AppContext } from '~/platform/context.server.ts';

/** How old the most recent data is, in days, over the people that a holder is linked to. */
export interface Ages {
  /** Half of them have data this old or newer. */
  readonly medianDays: number;
  /** At least `smallestGroup` of them have nothing newer than this. */
  readonly oldestDays: number;
}

/**
 * Ages on `today`, of those linked who have received something; null where they are fewer than `smallestGroup`. The
 * oldest is never one person's: it is that of the k-th.
 */
export async function readAges(
  { db }: Pick<AppContext, 'db'>,
  {
    pilotSlug,
    holderId,
    today,
    smallestGroup,
  }: { pilotSlug: string; holderId: HolderId; today: string; smallestGroup: number },
): Promise<Ages | null> {
  // The marks are few and the same for many: counted as they stand, and only then taken apart.
  const rows = await db.$queryRaw<{ age: number; people: bigint }[]>`
    SELECT ${today}::date - until::date AS age, sum(n)::bigint AS people
    FROM (
      SELECT (SELECT max(value) FROM jsonb_each_text(marks)) AS until, n
      FROM (
        SELECT "syncedUntil" AS marks, count(*) AS n FROM "HolderConnection"
        WHERE "pilotSlug" = ${pilotSlug} AND "holderId" = ${holderId} AND state IN ('connected', 'action-needed')
        GROUP BY 1
      ) AS alike
    ) AS connections
    WHERE until IS NOT NULL GROUP BY 1 ORDER BY 1 DESC`;
  const people = rows.reduce((sum, row) => sum + Number(row.people), 0);
  if (people < smallestGroup) return null;
  const ageOf = (rank: number): number => {
    let seen = 0;
    return Math.max(0, rows.find((row) => (seen += Number(row.people)) >= rank)?.age ?? 0);
  };
  return { medianDays: ageOf(Math.ceil(people / 2)), oldestDays: ageOf(smallestGroup) };
}
