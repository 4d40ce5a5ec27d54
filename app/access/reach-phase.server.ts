import type { AppContext } from '~/platform/context.server.ts';

/**
 * Marks that an initiative has come to a phase (0 awareness … 4 pilot), from what was just done there. Phases reached
 * stay reached; the mark says how far the initiative has been, so nothing ever lowers it.
 */
export async function reachPhase(
  context: { readonly db: Pick<AppContext['db'], 'initiative'> },
  at: { readonly initiativeId: string; readonly phase: number },
): Promise<void> {
  await context.db.initiative.updateMany({
    where: { id: at.initiativeId, reachedPhase: { lt: at.phase } },
    data: { reachedPhase: at.phase },
  });
}
