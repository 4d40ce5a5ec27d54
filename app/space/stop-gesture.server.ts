import type { AppContext } from '~/platform/context.server.ts';

/**
 * Ends what holds about a gesture ("I stop", or taking back "not for me"). Returns its decision, or undefined
 * when nothing held.
 */
export async function stopGesture(
  { db, clock }: Pick<AppContext, 'db' | 'clock'>,
  { testerId, gestureKey }: { testerId: string; gestureKey: string },
): Promise<'adopted' | 'declined' | undefined> {
  const held = await db.gestureDecision.findFirst({ where: { testerId, gestureKey, endedAt: null } });
  if (!held) return undefined;
  await db.gestureDecision.update({ where: { id: held.id }, data: { endedAt: clock.now() } });
  return held.decision === 'adopted' ? 'adopted' : 'declined';
}

/**
 * Takes back a stop: the last decision holds again from its own date, as if it had never ended, unless another
 * one holds by now. Returns whether anything changed.
 */
export async function undoStopGesture(
  { db }: Pick<AppContext, 'db'>,
  { testerId, gestureKey }: { testerId: string; gestureKey: string },
): Promise<boolean> {
  return db.$transaction(
    async (tx) => {
      const rows = await tx.gestureDecision.findMany({ where: { testerId, gestureKey }, orderBy: { endedAt: 'desc' } });
      if (rows.some((row) => row.endedAt === null)) return false;
      const [last] = rows;
      if (!last) return false;
      await tx.gestureDecision.update({ where: { id: last.id }, data: { endedAt: null } });
      return true;
    },
    { maxWait: 15_000, timeout: 15_000 },
  );
}
