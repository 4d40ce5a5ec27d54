import { isFaultPreset } from '~/holders/faults.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Incident } from './incident.ts';

/** How many are told: those of the past are in the territory's journal as well. */
const MOST = 20;

/** The incidents of a pilot's holder, the last begun first. */
export async function listIncidents(
  { db, clock }: Pick<AppContext, 'db' | 'clock'>,
  { pilotSlug, holderId }: { pilotSlug: string; holderId: string },
): Promise<Incident[]> {
  const rows = await db.sandboxIncident.findMany({
    where: { pilotSlug, holderId },
    orderBy: [{ startedAt: 'desc' }, { endsAt: { sort: 'desc', nulls: 'first' } }],
    take: MOST,
  });
  const now = clock.now();
  return rows.flatMap(({ id, preset, startedAt, endsAt }) =>
    isFaultPreset(preset)
      ? [
          {
            ...{ id, preset, startedAt: startedAt.toISOString(), endsAt: endsAt?.toISOString() ?? null },
            isRunning: endsAt === null || endsAt > now,
          },
        ]
      : [],
  );
}
