import type { AppContext } from '~/platform/context.server.ts';

export interface RunningTable {
  readonly workshopId: string;
  readonly workshopTitle: string;
  readonly startsAt: string;
  readonly table: number;
  /** What is left on the timer; null when there is none. `running` is false while it is paused. */
  readonly timer: { readonly leftMs: number; readonly totalMs: number; readonly running: boolean } | null;
}

/** The table of a running workshop that works on one of these challenges, and how long it has left; null when none does. */
export async function findRunningTable(
  context: AppContext,
  input: { territoryId: string; initiativeId: string; challenges: readonly string[] },
): Promise<RunningTable | null> {
  const { territoryId, initiativeId, challenges } = input;
  const found = await context.db.workshopTable.findFirst({
    where: { subject: { in: [...challenges] }, workshop: { territoryId, initiativeId, state: 'running' } },
    orderBy: [{ workshop: { openedAt: 'desc' } }, { number: 'asc' }],
    include: { workshop: true },
  });
  if (!found) return null;
  const { title, startsAt, timerEndsAt, timerLeftMs, timerTotalMs } = found.workshop;
  const leftMs = timerEndsAt ? timerEndsAt.getTime() - context.clock.now().getTime() : timerLeftMs;
  return {
    workshopId: found.workshopId,
    workshopTitle: title,
    startsAt: startsAt.toISOString(),
    table: found.number,
    timer:
      leftMs === null
        ? null
        : { leftMs: Math.max(0, leftMs), totalMs: timerTotalMs ?? leftMs, running: timerEndsAt !== null },
  };
}
