import type { AppContext } from '~/platform/context.server.ts';
import { type Scenario, toScenario } from './scenario.ts';

/** More than a territory writes in a year. */
const MOST = 100;

/** The scenarios of a territory, oldest first; with `archived`, those put away as well. */
export async function listScenarios(
  context: Pick<AppContext, 'db'>,
  input: { territoryId: string; initiativeId?: string; archived?: boolean },
): Promise<Scenario[]> {
  const { territoryId, initiativeId, archived = false } = input;
  const found = await context.db.scenario.findMany({
    where: { territoryId, ...(initiativeId ? { initiativeId } : {}), ...(archived ? {} : { archivedAt: null }) },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: MOST,
  });
  return found.map(toScenario);
}
