import type { AppContext } from '~/platform/context.server.ts';
import type { Tx } from '~/platform/database/open.server.ts';

/** Settles who may vote: those who are in at this moment, and nobody who comes later. */
export async function listElectors(
  tx: Tx,
  { voteId, pilotSlug }: { voteId: string; pilotSlug: string },
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "Elector" ("voteId", "testerId")
    SELECT ${voteId}::uuid, id FROM "Tester"
    WHERE "pilotSlug" = ${pilotSlug} AND state = 'enrolled' ORDER BY id
    ON CONFLICT DO NOTHING`;
}

/** How many voted, of how many who still count. */
export async function turnoutOf(db: AppContext['db'], voteId: string): Promise<{ voted: number; members: number }> {
  const [row] = await db.$queryRaw<{ voted: number; members: number }[]>`
    SELECT count(*) FILTER (WHERE e."hasVoted")::int AS voted,
      count(*) FILTER (WHERE e."hasVoted" OR t.state = 'enrolled')::int AS members
    FROM "Elector" e JOIN "Tester" t ON t.id = e."testerId" WHERE e."voteId" = ${voteId}::uuid`;
  return row ?? { voted: 0, members: 0 };
}

export interface ElectorRow {
  readonly testerId: string;
  readonly hasVoted: boolean;
  readonly isIn: boolean;
}

export async function electorsOf(tx: Tx, voteId: string): Promise<ElectorRow[]> {
  return tx.$queryRaw`
    SELECT e."testerId", e."hasVoted", t.state = 'enrolled' AS "isIn"
    FROM "Elector" e JOIN "Tester" t ON t.id = e."testerId"
    WHERE e."voteId" = ${voteId}::uuid ORDER BY e."testerId"`;
}

/** What leaving takes off the lists: all but a vote that runs and was taken part in, so that it is counted once. */
export async function leaveElectors(tx: Tx, testerId: string): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM "Elector" e WHERE e."testerId" = ${testerId}::uuid AND (NOT e."hasVoted" OR (
      NOT EXISTS (SELECT 1 FROM "Proposal" p WHERE p.id = e."voteId" AND p.state = 'vote')
      AND NOT EXISTS (SELECT 1 FROM "SeatElection" s WHERE s.id = e."voteId" AND s.state = 'vote')))`;
}
