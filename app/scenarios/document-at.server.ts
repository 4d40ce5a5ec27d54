import { draftDefinitionSchema, type PilotDefinition } from '~/pilots/definition.ts';
import type { AppContext } from '~/platform/context.server.ts';

/** What a scenario said at an earlier revision; undefined when it is not kept any more. */
export async function documentAt(
  context: Pick<AppContext, 'db'>,
  input: { territoryId: string; scenarioId: string; revision: number },
): Promise<PilotDefinition | undefined> {
  const { territoryId, scenarioId, revision } = input;
  const kept = await context.db.scenarioRevision.findFirst({
    where: { scenarioId, revision, scenario: { territoryId } },
    select: { document: true },
  });
  return kept ? draftDefinitionSchema.parse(kept.document) : undefined;
}
