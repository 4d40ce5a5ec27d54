import { getOpenPilot } from '~/pilots/get-open-pilot.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { TaskHandler } from '~/platform/tasks.server.ts';
import { makeFlowSnapshots } from './make-flow-snapshots.server.ts';
import { makeWishSnapshots } from './make-wish-snapshots.server.ts';

/** The round of what groups show of themselves: sums that are due are made once. Safe to run at any time and again. */
export async function makeSnapshots(context: AppContext, pilotSlug?: string): Promise<{ made: number }> {
  const running = await context.db.pilot.findMany({
    where: { status: 'running', ...(pilotSlug === undefined ? {} : { slug: pilotSlug }) },
    select: { slug: true },
  });
  let made = 0;
  for (const { slug } of running) {
    const definition = await getOpenPilot(context, slug);
    for (const service of definition.services) {
      if (service.widgets.includes('collective-map')) made += await makeFlowSnapshots(context, definition, service);
      if (service.widgets.includes('assembly')) made += await makeWishSnapshots(context, definition, service);
    }
  }
  return { made };
}

export const snapshotRoundTask: TaskHandler = { kind: 'snapshot-round', run: (context) => makeSnapshots(context) };
