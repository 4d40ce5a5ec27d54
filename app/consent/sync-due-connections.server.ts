import { HOLDER_IDS } from '~/holders/holder-ids.ts';
import { isOpenFor, PILOT_STATES } from '~/pilots/protocol/life.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { ReportProgress, TaskHandler } from '~/platform/tasks.server.ts';
import { forgetOldHours } from './call-budget.server.ts';
import { callRenewals } from './call-renewals.server.ts';
import { runAssemblies } from './collective/run-assemblies.server.ts';
import { expireConsents } from './expire-consents.server.ts';
import { syncHolder } from './sync-holder.server.ts';

/** States of a pilot in which holders are asked for something. */
const SYNCED = PILOT_STATES.filter((state) => isOpenFor(state, 'sync'));
/**
 * The round: ends the agreements whose time is over, calls the messages for those about to end, then asks holders for what they have
 * published since, each within what it accepts, the connections that waited longest first; then lets the assemblies' votes
 * and shares do what is due.
 * Returns what it did. Safe to run at any time and again.
 */
export async function syncDueConnections(
  context: AppContext,
  report: ReportProgress = async () => {},
): Promise<{ expired: number; called: number; synced: number; failed: number }> {
  const { expired } = await expireConsents(context);
  const { called } = await callRenewals(context);
  const running = await context.db.pilot.findMany({ where: { status: { in: SYNCED } }, select: { slug: true } });
  const pilots = running.map(({ slug }) => slug);
  let synced = 0;
  let failed = 0;
  for (const [index, holderId] of HOLDER_IDS.entries()) {
    const done = await syncHolder(context, { holderId, pilots });
    synced += done.synced;
    failed += done.failed;
    await report((index + 1) / HOLDER_IDS.length);
  }
  await forgetOldHours(context);
  await runAssemblies(context);
  return { expired, called, synced, failed };
}

export const syncRoundTask: TaskHandler = {
  kind: 'sync-round',
  run: (context, _input, report) => syncDueConnections(context, report),
};
