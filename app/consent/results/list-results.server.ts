import type { AppContext } from '~/platform/context.server.ts';
import { openResult } from '~/vault/copies/seal-result.server.ts';
import type { ResultPayload } from './result-payload.ts';

export interface SharedResultView {
  readonly id: string;
  readonly serviceKey: string;
  readonly resultKey: string;
  readonly recipientKey: string;
  readonly period: string;
  /** What was let out; null once it is over and emptied. */
  readonly payload: ResultPayload | null;
  readonly sharedAt: Date;
  readonly until: Date;
  readonly endedAt: Date | null;
  /** When the recipient first opened it. */
  readonly seenAt: Date | null;
}

/** Most of them on one page. */
const MOST = 100;

/** What a tester let out, latest first. Opening one's own is no access. */
export async function listMyResults(context: AppContext, testerId: string): Promise<SharedResultView[]> {
  const rows = await context.db.sharedResult.findMany({
    where: { testerId },
    orderBy: [{ sharedAt: 'desc' }, { id: 'asc' }],
    take: MOST,
  });
  const now = context.clock.now();
  return rows.map(({ sealed, pilotSlug, endedAt, ...row }) => {
    const isOver = endedAt !== null || row.until <= now;
    const name = { id: row.id, pilotSlug, recipientKey: row.recipientKey };
    return {
      ...row,
      endedAt: endedAt ?? (isOver ? row.until : null),
      payload: isOver ? null : openResult<ResultPayload>(context, name, sealed),
    };
  });
}

/**
 * What testers let out for some recipients of a pilot and have not taken back, latest first. Each share's first
 * opening is written down in its tester's access log, and so is one a day after that.
 */
export async function openSharedResults(
  context: AppContext,
  { pilotSlug, recipientKeys, most = MOST }: { pilotSlug: string; recipientKeys: readonly string[]; most?: number },
): Promise<{ results: (SharedResultView & { payload: ResultPayload })[]; total: number }> {
  const { db, clock } = context;
  const now = clock.now();
  const where = { pilotSlug, recipientKey: { in: [...recipientKeys] }, endedAt: null, until: { gt: now } };
  const total = await db.sharedResult.count({ where });
  const rows = await db.sharedResult.findMany({
    where,
    orderBy: [{ sharedAt: 'desc' }, { id: 'asc' }],
    take: most,
  });
  const today = now.toISOString().slice(0, 10);
  const unseen = rows.filter(({ seenAt }) => seenAt?.toISOString().slice(0, 10) !== today);
  await db.vaultAccess.createMany({
    data: unseen.flatMap(({ testerId, recipientKey, serviceKey, resultKey }) =>
      testerId
        ? [
            {
              ...{ testerId, reader: `recipient:${recipientKey}`, dataset: `${serviceKey}/${resultKey}` },
              ...{ fromDay: '', toDay: '', at: now, place: 'result' },
            },
          ]
        : [],
    ),
  });
  await db.sharedResult.updateMany({ where: { id: { in: unseen.map(({ id }) => id) } }, data: { seenAt: now } });
  const results = rows.map(({ sealed, pilotSlug: pilot, ...row }) => ({
    ...row,
    payload: openResult<ResultPayload>(
      context,
      { id: row.id, pilotSlug: pilot, recipientKey: row.recipientKey },
      sealed,
    ),
  }));
  return { results, total };
}
