import type { AppContext } from '~/platform/context.server.ts';
import { Prisma } from '~/platform/database/generated/client.ts';
import { type ItemFilters, NO_HOLDER } from './filters.ts';
import { itemSql } from './item-where.server.ts';
import { assembleMatrix, type ChallengeCount, type Counts, type HolderCount, type Matrix } from './matrix.ts';

/** Beyond these, the rest is told by its number. */
const MOST_CHALLENGES = 24;
const HOLDERS = 24;
const MOST_HOLDERS = 80;

const COUNTS = Prisma.sql`
  (count(*) FILTER (WHERE s.personal))::int AS personal,
  (count(*) FILTER (WHERE NOT s.personal))::int AS other,
  (count(*) FILTER (WHERE s.personal IS NULL))::int AS unknown`;

/**
 * The matrix of the cards that answer the filters, counted by the database; the chosen holder and challenge point into it
 * and do not cut it. Its widest holders, or all of them (within reason) with `whole`.
 */
export async function mapItems(
  context: Pick<AppContext, 'db'>,
  input: {
    territoryId: string;
    filters: ItemFilters;
    whole?: boolean;
    initiativeId?: string;
    keys?: readonly string[] | undefined;
  },
): Promise<Matrix> {
  const { territoryId, filters, whole = false, initiativeId, keys } = input;
  const { db } = context;
  const where = itemSql(territoryId, { ...filters, holder: undefined, challenge: undefined }, initiativeId, keys);
  const shown = Prisma.sql`(SELECT i.id, i.challenge, i.personal, i."initiativeId", i.position FROM "DataItem" AS i
    WHERE ${where}) AS s`;
  const held = Prisma.sql`${shown} JOIN "DataItemHolder" AS l ON l."itemId" = s.id
    JOIN "DataHolder" AS h ON h.id = l."holderId"`;
  const challenges = await db.$queryRaw<ChallengeCount[]>`
    SELECT s.challenge AS name, ${COUNTS} FROM ${shown} GROUP BY s.challenge
    ORDER BY min(s."initiativeId"), min(s.position), s.challenge LIMIT ${MOST_CHALLENGES}`;
  const [all] = await db.$queryRaw<(Counts & { challenges: number })[]>`
    SELECT ${COUNTS}, count(DISTINCT s.challenge)::int AS challenges FROM ${shown}`;
  const [links] = await db.$queryRaw<{ nobody: number; shared: number }[]>`
    SELECT (count(*) FILTER (WHERE t.n = 0))::int AS nobody, (count(*) FILTER (WHERE t.n > 1))::int AS shared
    FROM (SELECT s.id, count(l."holderId") AS n FROM ${shown}
      LEFT JOIN "DataItemHolder" AS l ON l."itemId" = s.id GROUP BY s.id) AS t`;
  const holders = await db.$queryRaw<(HolderCount & { all: number })[]>`
    SELECT h.key, h.name, count(*)::int AS total, count(DISTINCT s.challenge)::int AS reach,
      (count(*) OVER ())::int AS "all"
    FROM ${held} GROUP BY h.id, h.key, h.name ORDER BY reach DESC, total DESC, h.name
    LIMIT ${whole ? MOST_HOLDERS : HOLDERS}`;
  const names = challenges.map(({ name }) => name);
  const cells = await db.$queryRaw<(Counts & { holder: string; challenge: string })[]>`
    SELECT h.key AS holder, s.challenge, ${COUNTS} FROM ${held}
    WHERE h.key = ANY(${holders.map(({ key }) => key)}::text[]) AND s.challenge = ANY(${names}::text[])
    GROUP BY h.key, s.challenge`;
  const alone = await db.$queryRaw<(Counts & { challenge: string })[]>`
    SELECT s.challenge, ${COUNTS} FROM ${shown}
    WHERE NOT EXISTS (SELECT 1 FROM "DataItemHolder" AS l WHERE l."itemId" = s.id)
      AND s.challenge = ANY(${names}::text[]) GROUP BY s.challenge`;
  return assembleMatrix({
    ...{ challenges, holders },
    allHolders: holders[0]?.all ?? 0,
    allChallenges: all?.challenges ?? 0,
    counts: { personal: all?.personal ?? 0, other: all?.other ?? 0, unknown: all?.unknown ?? 0 },
    nobody: links?.nobody ?? 0,
    shared: links?.shared ?? 0,
    cells: [...cells, ...alone.map((cell) => ({ ...cell, holder: NO_HOLDER }))],
  });
}
