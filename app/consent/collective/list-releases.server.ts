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

/** What a share or an admission let out, latest first; at most `take`. */
export async function listReleases(
  { db }: Pick<AppContext, 'db'>,
  { decisionId, take = 400 }: { decisionId: string; take?: number },
): Promise<ReleaseView[]> {
  const rows = await db.shareRelease.findMany({
    where: { decisionId },
    orderBy: [{ period: 'desc' }, { dataset: 'asc' }],
    take,
  });
  return rows.map(({ dataset, period, lastDay, at, rows }) => ({
    ...{ dataset, from: period, until: lastDay, at, rows: rows as unknown as ReleaseRow[] },
  }));
}
