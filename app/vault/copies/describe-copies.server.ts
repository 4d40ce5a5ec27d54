import type { VaultContent } from '../describe-vault.server.ts';
import type { VaultContext } from '../tester-key.server.ts';

/** What a service's copies of one tester hold, by dataset, without opening anything. Declared datasets left out. */
export async function describeCopies(
  { db }: Pick<VaultContext, 'db'>,
  { testerId, serviceKey }: { testerId: string; serviceKey: string },
): Promise<VaultContent[]> {
  return db.$queryRaw<VaultContent[]>`
    SELECT copy.dataset, sum(part.readings)::int AS readings, sum(octet_length(part.sealed))::int AS bytes,
      min(part.month) AS "firstMonth", max(part.month) AS "lastMonth"
    FROM "ServiceCopy" AS copy JOIN "ServiceCopyMonth" AS part ON part."copyId" = copy.id
    WHERE copy."testerId" = ${testerId}::uuid AND copy."serviceKey" = ${serviceKey} AND copy.state = 'held'
      AND part.month <> ''
    GROUP BY copy.dataset ORDER BY copy.dataset`;
}
