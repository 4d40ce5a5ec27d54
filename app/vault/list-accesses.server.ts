import type { VaultContext } from './tester-key.server.ts';

export interface VaultAccessView {
  readonly at: Date;
  /** tester | export | operator | service:<key> | recipient:<key> */
  readonly reader: string;
  readonly dataset: string;
  /** First and last day read (yyyy-mm-dd, Europe/Paris), both included; empty for what has no days. */
  readonly fromDay: string;
  readonly toDay: string;
  /** read | refused: they asked and got nothing */
  readonly outcome: string;
}

/** Every read of a tester's vault, latest first; `take` limits how many (all by default), `under` whose and of what. */
export async function listAccesses(
  context: VaultContext,
  testerId: string,
  {
    take,
    skip = 0,
    under,
  }: { take?: number; skip?: number; under?: { readers: readonly string[]; datasets: readonly string[] } } = {},
): Promise<VaultAccessView[]> {
  return context.db.vaultAccess.findMany({
    where: { testerId, ...(under ? { reader: { in: [...under.readers] }, dataset: { in: [...under.datasets] } } : {}) },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { at: true, reader: true, dataset: true, fromDay: true, toDay: true, outcome: true },
    skip,
    ...(take === undefined ? {} : { take }),
  });
}
