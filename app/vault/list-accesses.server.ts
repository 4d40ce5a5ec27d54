import type { VaultContext } from './tester-key.server.ts';

export interface VaultAccessView {
  readonly at: Date;
  /** tester | export | service:<key> */
  readonly reader: string;
  readonly dataset: string;
  /** First and last day read (yyyy-mm-dd, Europe/Paris), both included. */
  readonly fromDay: string;
  readonly toDay: string;
}

/** Every read of a tester's vault, latest first; `take` limits how many (all by default). */
export async function listAccesses(
  context: VaultContext,
  testerId: string,
  { take, skip = 0 }: { take?: number; skip?: number } = {},
): Promise<VaultAccessView[]> {
  return context.db.vaultAccess.findMany({
    where: { testerId },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { at: true, reader: true, dataset: true, fromDay: true, toDay: true },
    skip,
    ...(take === undefined ? {} : { take }),
  });
}
