import type { AppContext } from '~/platform/context.server.ts';
import type { ReleaseRow } from './release-rows.ts';

export interface ReleaseView {
  readonly dataset: string;
  /** First and last day, both included. */
  readonly from: string;
  readonly until: string;
  readonly at: Date;
  readonly rows: readonly ReleaseRow[];
}

/** What a share let out, latest first; at most `take`. */
export async function listReleases(
  { db }: Pick<AppContext, 'db'>,
  { proposalId, take = 400 }: { proposalId: string; take?: number },
): Promise<ReleaseView[]> {
  const rows = await db.proposalRelease.findMany({
    where: { proposalId },
    orderBy: [{ period: 'desc' }, { dataset: 'asc' }],
    take,
  });
  return rows.map(({ dataset, period, lastDay, at, rows }) => ({
    ...{ dataset, from: period, until: lastDay, at, rows: rows as unknown as ReleaseRow[] },
  }));
}
