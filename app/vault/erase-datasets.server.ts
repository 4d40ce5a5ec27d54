import type { AppContext } from '~/platform/context.server.ts';

/**
 * Removes what a tester's vault holds of the given datasets, readings, statements and notes beside them; returns how many readings and
 * how many answers went. The access log stays.
 */
export async function eraseDatasets(
  context: Pick<AppContext, 'db'>,
  { testerId, datasets }: { testerId: string; datasets: readonly string[] },
): Promise<{ readings: number; answers: number }> {
  const where = { testerId, dataset: { in: [...datasets] } };
  const [chunks, records] = await context.db.$transaction([
    context.db.vaultChunk.aggregate({ where, _sum: { readings: true } }),
    context.db.vaultRecord.aggregate({ where, _sum: { answers: true } }),
    context.db.vaultChunk.deleteMany({ where }),
    context.db.vaultRecord.deleteMany({ where }),
    context.db.vaultNote.deleteMany({ where }),
  ]);
  return { readings: chunks._sum.readings ?? 0, answers: records._sum.answers ?? 0 };
}
