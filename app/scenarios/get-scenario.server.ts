import { isUuid } from '~/method/is-uuid.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { type Scenario, toScenario } from './scenario.ts';

/** A scenario of this territory, put away or not; 404 when there is none. */
export async function getScenario(
  context: Pick<AppContext, 'db'>,
  input: { territoryId: string; scenarioId: string },
): Promise<Scenario> {
  const { territoryId, scenarioId: id } = input;
  const found = isUuid(id) ? await context.db.scenario.findFirst({ where: { id, territoryId } }) : null;
  if (!found) throw new Response(null, { status: 404 });
  return toScenario(found);
}
