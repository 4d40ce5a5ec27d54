import type { VaultContext } from './tester-key.server.ts';

export interface SealedChunk {
  readonly month: string;
  readonly sealed: Uint8Array;
}

/**
 * The sealed chunks from one month to another (yyyy-mm, both included), in order. As base64: the adapters turn
 * bytes into arrays of numbers, slowly.
 */
export async function readChunks(
  { db }: Pick<VaultContext, 'db'>,
  { testerId, dataset, from, to }: { testerId: string; dataset: string; from: string; to: string },
): Promise<SealedChunk[]> {
  const rows = await db.$queryRaw<{ month: string; sealed: string }[]>`
    SELECT month, encode(sealed, 'base64') AS sealed FROM "VaultChunk"
    WHERE "testerId" = ${testerId}::uuid AND dataset = ${dataset} AND month BETWEEN ${from} AND ${to}
    ORDER BY month`;
  return rows.map(({ month, sealed }) => ({ month, sealed: Buffer.from(sealed, 'base64') }));
}
