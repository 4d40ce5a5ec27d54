import type { AppContext } from '~/platform/context.server.ts';
import { overdueBefore } from './back-off.ts';

export interface CopyView {
  readonly serviceKey: string;
  readonly dataset: string;
  readonly readings: number;
  readonly since: Date;
  readonly state: 'held' | 'recalled' | 'gone';
  /** When it was called back, and confirmed gone. */
  readonly recalledAt: Date | null;
  readonly confirmedAt: Date | null;
}

/** Most of them on one page: a copy called back and confirmed is news for a while only. */
const MOST = 60;

/** The copies of a tester's data that services hold or were asked to erase, those held first. */
export async function listCopies({ db }: Pick<AppContext, 'db'>, testerId: string): Promise<CopyView[]> {
  const rows = await db.serviceCopy.findMany({ where: { testerId }, orderBy: { since: 'desc' }, take: MOST });
  const views = rows.map(
    ({ serviceKey, dataset, readings, since, state, recalledAt, confirmedAt }): CopyView => ({
      ...{ serviceKey, dataset, readings, since, recalledAt, confirmedAt },
      state: state === 'held' || state === 'gone' ? state : 'recalled',
    }),
  );
  const order = ['held', 'recalled', 'gone'];
  return views.sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
}

export interface CopyCount {
  readonly serviceKey: string;
  readonly held: number;
  /** Called back, and not confirmed gone yet; `overdue` of them for longer than a service may take. */
  readonly recalled: number;
  readonly overdue: number;
  readonly gone: number;
  /** Of those called back: people who left. */
  readonly left: number;
}

/** Copies of a pilot by service, counted: nobody is named. */
export async function countCopies(
  { db, clock }: Pick<AppContext, 'db' | 'clock'>,
  pilotSlug: string,
): Promise<CopyCount[]> {
  const late = overdueBefore(clock.now());
  return db.$queryRaw<CopyCount[]>`
    SELECT "serviceKey",
      (count(*) FILTER (WHERE state = 'held'))::int AS held,
      (count(*) FILTER (WHERE state IN ('recall-due', 'recall-sent')))::int AS recalled,
      (count(*) FILTER (WHERE state IN ('recall-due', 'recall-sent') AND "recalledAt" < ${late}))::int AS overdue,
      (count(*) FILTER (WHERE state = 'gone'))::int AS gone,
      (count(*) FILTER (WHERE state IN ('recall-due', 'recall-sent') AND cause = 'left'))::int AS left
    FROM "ServiceCopy" WHERE "pilotSlug" = ${pilotSlug} GROUP BY "serviceKey" ORDER BY "serviceKey"`;
}
