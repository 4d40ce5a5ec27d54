import type { VaultContext } from './tester-key.server.ts';

export interface VaultAccessView {
  readonly at: Date;
  /** tester | export | operator | service:<key> | recipient:<key> | person:<service>:<view> */
  readonly reader: string;
  readonly dataset: string;
  /** First and last day read (yyyy-mm-dd, Europe/Paris), both included; empty for what has no days. */
  readonly fromDay: string;
  readonly toDay: string;
  /** read | refused: they asked and got nothing */
  readonly outcome: string;
}

/** Some of the reads: those of these readers, or of those whose signature begins so, of these datasets. */
export interface ReadersUnder {
  readonly readers: readonly string[];
  readonly beginnings: readonly string[];
  readonly datasets: readonly string[];
}

export const readsUnder = ({ readers, beginnings, datasets }: ReadersUnder) => ({
  OR: [{ reader: { in: [...readers] } }, ...beginnings.map((startsWith) => ({ reader: { startsWith } }))],
  dataset: { in: [...datasets] },
});

/** Every read of a tester's vault, latest first; `take` limits how many (all by default), `under` whose and of what. */
export async function listAccesses(
  context: VaultContext,
  testerId: string,
  { take, skip = 0, under }: { take?: number; skip?: number; under?: ReadersUnder } = {},
): Promise<VaultAccessView[]> {
  return context.db.vaultAccess.findMany({
    where: { testerId, ...(under ? readsUnder(under) : {}) },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { at: true, reader: true, dataset: true, fromDay: true, toDay: true, outcome: true },
    skip,
    ...(take === undefined ? {} : { take }),
  });
}
