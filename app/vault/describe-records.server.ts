import type { VaultContext } from './tester-key.server.ts';

export interface RecordContent {
  readonly dataset: string;
  /** How many fields are answered. */
  readonly answers: number;
  readonly updatedAt: Date;
}

/** What a tester stated, by dataset, without opening anything (so it is no access). */
export async function describeRecords({ db }: VaultContext, testerId: string): Promise<RecordContent[]> {
  return db.vaultRecord.findMany({
    where: { testerId },
    orderBy: { dataset: 'asc' },
    select: { dataset: true, answers: true, updatedAt: true },
  });
}
