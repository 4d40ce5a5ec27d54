import { Prisma } from '~/platform/database/generated/client.ts';
import type { Db } from '~/platform/database/open.server.ts';

export interface ActivityCountQuery {
  readonly pilotSlug: string;
  /** What is counted above the line. */
  readonly kinds: readonly string[];
  /** What makes a tester counted below it: from the first of these on, until they leave. */
  readonly reachedBy: readonly string[];
  readonly per: 'week' | 'month' | 'quarter';
  readonly timeZone: string;
  /** First day of the first period wanted, 'yyyy-mm-dd'; and the instant at which one looks. */
  readonly from: string;
  readonly at: Date;
}

/** Of one panel, over one period that holds something. */
export interface ActivityCount {
  readonly panelKey: string;
  /** First day of the period. */
  readonly start: string;
  /** Different testers counted below the line who did it, and how many times. */
  readonly people: number;
  readonly events: number;
}

/** How many testers came to be counted in a period and left in another; `leftIn` is null for those still in. */
export interface ComingsAndGoings {
  readonly panelKey: string;
  readonly reachedIn: string;
  readonly leftIn: string | null;
  readonly people: number;
}

/** Ways out after which a tester is counted no more. */
const WAYS_OUT = ['withdrew', 'completed'];

const periodOf = (instant: Prisma.Sql, { per, timeZone }: ActivityCountQuery) =>
  Prisma.sql`to_char(date_trunc(${per}, ${instant} AT TIME ZONE ${timeZone}), 'YYYY-MM-DD')`;

const presence = (query: ActivityCountQuery) => Prisma.sql`
  SELECT "pseudonym", "panelKey",
    min("at") FILTER (WHERE "kind" IN (${Prisma.join([...query.reachedBy])})) AS reached,
    min("at") FILTER (WHERE "kind" IN (${Prisma.join(WAYS_OUT)})) AS gone
  FROM "ActivityEntry"
  WHERE "pilotSlug" = ${query.pilotSlug} AND "at" <= ${query.at}
    AND "kind" IN (${Prisma.join([...new Set([...query.reachedBy, ...WAYS_OUT])])})
  GROUP BY "pseudonym", "panelKey"`;

/** One row per panel and period that holds some, whatever the length of the log: the database reads its kinds once. */
export async function countActivity(db: Pick<Db, '$queryRaw'>, query: ActivityCountQuery): Promise<ActivityCount[]> {
  if (query.kinds.length === 0 || query.reachedBy.length === 0) return [];
  const period = periodOf(Prisma.sql`done."at"`, query);
  return db.$queryRaw<ActivityCount[]>(Prisma.sql`
    WITH presence AS (${presence(query)})
    SELECT done."panelKey", ${period} AS start,
      count(DISTINCT done."pseudonym")::int AS people, count(*)::int AS events
    FROM "ActivityEntry" done JOIN presence USING ("pseudonym")
    WHERE done."pilotSlug" = ${query.pilotSlug} AND done."kind" IN (${Prisma.join([...query.kinds])})
      AND done."at" <= ${query.at} AND done."at" >= (${query.from}::timestamp AT TIME ZONE ${query.timeZone})
      AND ${periodOf(Prisma.sql`presence.reached`, query)} <= ${period}
      AND (presence.gone IS NULL OR ${periodOf(Prisma.sql`presence.gone`, query)} >= ${period})
    GROUP BY 1, 2`);
}

/** At most one row per panel and pair of periods. */
export async function countComings(db: Pick<Db, '$queryRaw'>, query: ActivityCountQuery): Promise<ComingsAndGoings[]> {
  if (query.reachedBy.length === 0) return [];
  return db.$queryRaw<ComingsAndGoings[]>(Prisma.sql`
    WITH presence AS (${presence(query)})
    SELECT "panelKey", ${periodOf(Prisma.sql`reached`, query)} AS "reachedIn",
      ${periodOf(Prisma.sql`gone`, query)} AS "leftIn", count(*)::int AS people
    FROM presence WHERE reached IS NOT NULL
    GROUP BY 1, 2, 3`);
}
