import type { VaultContext } from './tester-key.server.ts';

export interface VaultContent {
  readonly dataset: string;
  readonly readings: number;
  /** Size of the sealed chunks. */
  readonly bytes: number;
  /** First and last month held (yyyy-mm). */
  readonly firstMonth: string;
  readonly lastMonth: string;
}

/** What a tester's vault holds, by dataset, without opening anything (so it is no access). */
export async function describeVault(context: VaultContext, testerId: string): Promise<VaultContent[]> {
  return context.db.$queryRaw<VaultContent[]>`
    SELECT dataset, sum(readings)::int AS readings, sum(octet_length(sealed))::int AS bytes,
      min(month) AS "firstMonth", max(month) AS "lastMonth"
    FROM "VaultChunk" WHERE "testerId" = ${testerId}::uuid GROUP BY dataset ORDER BY dataset`;
}
