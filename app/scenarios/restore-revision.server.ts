import type { AppContext } from '~/platform/context.server.ts';
import type { Author } from './author.ts';
import { documentAt } from './document-at.server.ts';
import { saveScenario } from './save-scenario.server.ts';

/**
 * Says again what a scenario said at an earlier revision, as a new revision: restoring can be restored from. `revision`
 * is the present one, as the person saw it. 404 when the earlier one is not kept.
 */
export async function restoreRevision(
  context: Pick<AppContext, 'db' | 'clock'>,
  actor: Author,
  input: { territoryId: string; scenarioId: string; revision: number; restored: number },
): Promise<{ revision: number }> {
  const { territoryId, scenarioId, revision, restored } = input;
  const document = await documentAt(context, { territoryId, scenarioId, revision: restored });
  if (!document) throw new Response(null, { status: 404 });
  return saveScenario(context, actor, { territoryId, scenarioId, revision, change: () => document });
}
