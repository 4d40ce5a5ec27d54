import type { AppContext } from '~/platform/context.server.ts';

export interface CustodyTotal {
  readonly dataset: string;
  readonly testers: number;
  /** Null when fewer testers than the pilot's smallest group are behind it. */
  readonly readings: number | null;
}

/** What lies in testers' own spaces, by dataset: how much, of how many; opens nothing. */
export async function custodyTotals(
  { db }: Pick<AppContext, 'db'>,
  { pilotSlug, smallestGroup }: { pilotSlug: string; smallestGroup: number },
): Promise<CustodyTotal[]> {
  const rows = await db.$queryRaw<{ dataset: string; testers: number; readings: number }[]>`
    SELECT chunk.dataset, count(DISTINCT chunk."testerId")::int AS testers, sum(chunk.readings)::float8 AS readings
    FROM "VaultChunk" AS chunk JOIN "Tester" AS tester ON tester.id = chunk."testerId"
    WHERE tester."pilotSlug" = ${pilotSlug} GROUP BY chunk.dataset ORDER BY chunk.dataset`;
  return rows.map((row) => ({ ...row, readings: row.testers < smallestGroup ? null : row.readings }));
}
