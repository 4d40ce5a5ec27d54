import { isUuid } from '~/method/is-uuid.ts';
import type { AppContext } from '~/platform/context.server.ts';

/** Puts a scenario away, or brings it back. Done twice, it is done once. 404 when there is none. */
export async function archiveScenario(
  context: Pick<AppContext, 'db' | 'clock'>,
  input: { territoryId: string; scenarioId: string; archived: boolean },
): Promise<void> {
  const { territoryId, scenarioId: id, archived } = input;
  if (!isUuid(id)) throw new Response(null, { status: 404 });
  const { count } = await context.db.scenario.updateMany({
    where: { id, territoryId },
    data: { archivedAt: archived ? context.clock.now() : null },
  });
  if (count === 0) throw new Response(null, { status: 404 });
}
