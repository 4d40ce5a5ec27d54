import type { AppContext } from '~/platform/context.server.ts';
import { REVISIONS_KEPT } from './save-scenario.server.ts';

export interface RevisionLine {
  readonly revision: number;
  readonly changed: readonly string[];
  readonly byName: string;
  readonly at: string;
}

/** The versions of a scenario that are kept, latest first; the first one is what it says now. */
export async function listRevisions(
  context: Pick<AppContext, 'db'>,
  input: { territoryId: string; scenarioId: string },
): Promise<RevisionLine[]> {
  const { territoryId, scenarioId } = input;
  const now = await context.db.scenario.findFirst({
    where: { id: scenarioId, territoryId },
    select: { revision: true, changed: true, updatedByName: true, updatedAt: true },
  });
  if (!now) throw new Response(null, { status: 404 });
  const kept = await context.db.scenarioRevision.findMany({
    where: { scenarioId },
    orderBy: { revision: 'desc' },
    take: REVISIONS_KEPT,
    select: { revision: true, changed: true, byName: true, at: true },
  });
  const { revision, changed, updatedByName: byName, updatedAt: at } = now;
  return [{ revision, changed, byName, at }, ...kept].map((line) => ({ ...line, at: line.at.toISOString() }));
}
