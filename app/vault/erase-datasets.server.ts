import type { VaultContext } from './tester-key.server.ts';

/** Removes a tester's readings of the given datasets; returns how many readings went. The access log stays. */
export async function eraseDatasets(
  context: VaultContext,
  { testerId, datasets }: { testerId: string; datasets: readonly string[] },
): Promise<{ readings: number }> {
  const where = { testerId, dataset: { in: [...datasets] } };
  const [sum] = await context.db.$transaction([
    context.db.vaultChunk.aggregate({ where, _sum: { readings: true } }),
    context.db.vaultChunk.deleteMany({ where }),
  ]);
  return { readings: sum._sum.readings ?? 0 };
}
