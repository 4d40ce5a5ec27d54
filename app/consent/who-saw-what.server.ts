import type { AppContext } from '~/platform/context.server.ts';
import { listAccesses, type VaultAccessView } from '~/vault/list-accesses.server.ts';

export interface AccessSummary {
  /** tester | export | service:<key> */
  readonly reader: string;
  readonly dataset: string;
  readonly times: number;
  readonly firstAt: Date;
  readonly lastAt: Date;
}

export interface WhoSawWhat {
  /** By reader and dataset, the latest reader first. */
  readonly summary: readonly AccessSummary[];
  /** One page of single reads, latest first. */
  readonly accesses: readonly VaultAccessView[];
  readonly total: number;
}

/** Who opened what in a tester's space, and when: what the tester's own page shows. */
export async function whoSawWhat(
  context: AppContext,
  { testerId, page = 1, pageSize = 50 }: { testerId: string; page?: number; pageSize?: number },
): Promise<WhoSawWhat> {
  const groups = await context.db.vaultAccess.groupBy({
    by: ['reader', 'dataset'],
    where: { testerId },
    _count: true,
    _min: { at: true },
    _max: { at: true },
  });
  const summary = groups
    .flatMap(({ reader, dataset, _count: times, _min: { at: firstAt }, _max: { at: lastAt } }) =>
      firstAt && lastAt ? [{ reader, dataset, times, firstAt, lastAt }] : [],
    )
    .sort((a, b) => b.lastAt.getTime() - a.lastAt.getTime() || (a.reader + a.dataset < b.reader + b.dataset ? -1 : 1));
  const accesses = await listAccesses(context, testerId, { skip: (Math.max(1, page) - 1) * pageSize, take: pageSize });
  return { summary, accesses, total: summary.reduce((sum, { times }) => sum + times, 0) };
}
