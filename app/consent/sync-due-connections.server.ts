import { isOpenFor, PILOT_STATES } from '~/pilots/protocol/life.ts';
import { isAppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { ReportProgress, TaskHandler } from '~/platform/tasks.server.ts';
import { callRenewals } from './call-renewals.server.ts';
import { runAssemblies } from './collective/run-assemblies.server.ts';
import { expireConsents } from './expire-consents.server.ts';
import { syncConnection } from './sync-connection.server.ts';

/** A connection looked at less than this ago can have nothing new: holders publish once a day. */
const REST_HOURS = 20;
/** States of a pilot in which holders are asked for something. */
const SYNCED = PILOT_STATES.filter((state) => isOpenFor(state, 'sync'));
/** Most connections in one round: the next round goes on with those that waited longest. */
const ROUND = 100;

/**
 * The round: ends the agreements whose time is over, calls the messages for those about to end, then asks holders for what they have
 * published since, the connections that waited longest first; then lets the assemblies' votes and shares do what is due.
 * Returns what it did. Safe to run at any time and again.
 */
export async function syncDueConnections(
  context: AppContext,
  report: ReportProgress = async () => {},
): Promise<{ expired: number; called: number; synced: number; failed: number }> {
  const { expired } = await expireConsents(context);
  const { called } = await callRenewals(context);
  const before = new Date(context.clock.now().getTime() - REST_HOURS * 3_600_000);
  const running = await context.db.pilot.findMany({ where: { status: { in: SYNCED } }, select: { slug: true } });
  const due = await context.db.holderConnection.findMany({
    where: {
      pilotSlug: { in: running.map(({ slug }) => slug) },
      state: { not: 'disconnected' },
      OR: [{ lastSyncAt: null }, { lastSyncAt: { lt: before } }],
    },
    orderBy: { lastSyncAt: { sort: 'asc', nulls: 'first' } },
    select: { testerId: true, holderId: true },
    take: ROUND,
  });
  let synced = 0;
  let failed = 0;
  for (const [index, connection] of due.entries()) {
    if (await syncOne(context, connection)) synced += 1;
    else failed += 1;
    await report((index + 1) / due.length);
  }
  await runAssemblies(context);
  return { expired, called, synced, failed };
}

async function syncOne(context: AppContext, connection: { testerId: string; holderId: string }): Promise<boolean> {
  try {
    return (await syncConnection(context, connection)).state !== 'failed';
  } catch (error) {
    // Withdrawn or left while the round was under way: nothing to fetch any more.
    if (isAppError(error) || error instanceof Response) return false;
    throw error;
  }
}

export const syncRoundTask: TaskHandler = {
  kind: 'sync-round',
  run: (context, _input, report) => syncDueConnections(context, report),
};
