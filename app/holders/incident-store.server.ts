import type { Clock } from '~/platform/clock.ts';
import type { Db } from '~/platform/database/open.server.ts';
import { isFaultPreset } from './faults.ts';
import { isHolderId } from './holder-ids.ts';
import type { Faults } from './sandbox-world.ts';

/** More than the holders of any pilot: what one call reads at most. */
const MOST = 50;

/** The incidents that a pilot's simulated holders are going through now, as its lead switched them on. */
export async function runningFaults({ db, clock }: { db: Db; clock: Clock }, pilotSlug: string): Promise<Faults> {
  const now = clock.now();
  const rows = await db.sandboxIncident.findMany({
    where: { pilotSlug, startedAt: { lte: now }, OR: [{ endsAt: null }, { endsAt: { gt: now } }] },
    select: { holderId: true, preset: true },
    // Of two at one holder, the one begun last holds.
    orderBy: { startedAt: 'asc' },
    take: MOST,
  });
  const faults: Faults = {};
  for (const { holderId, preset } of rows) {
    if (isHolderId(holderId) && isFaultPreset(preset)) faults[holderId] = preset;
  }
  return faults;
}
