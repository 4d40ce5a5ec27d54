import type { AppContext } from '~/platform/context.server.ts';

/** Ends an incident now, and the pause that it may have asked for; one that is over already stays as it is. A 404 Response for one of another pilot or holder. */
export async function stopIncident(
  { db, clock }: Pick<AppContext, 'db' | 'clock'>,
  { id, pilotSlug, holderId, userId }: { id: string; pilotSlug: string; holderId: string; userId: string },
): Promise<void> {
  const now = clock.now();
  const isOne =
    /^[0-9a-f-]{36}$/.test(id) && (await db.sandboxIncident.count({ where: { id, pilotSlug, holderId } })) > 0;
  if (!isOne) throw new Response(null, { status: 404 });
  await db.sandboxIncident.updateMany({
    where: { id, OR: [{ endsAt: null }, { endsAt: { gt: now } }] },
    data: { endsAt: now, stoppedBy: userId },
  });
  await db.holderHour.updateMany({
    where: { pilotSlug, holderId, pausedUntil: { gt: now } },
    data: { pausedUntil: null },
  });
}
