import type { Principal } from '~/access/permissions.ts';
import { recordAudit } from '~/access/record-audit.server.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { saveScenario } from '../save-scenario.server.ts';

/** Keeps what files say as the scenario's next revision. AppError `scenarios.changed`, `scenarios.archived`. */
export async function saveFiles(
  context: AppContext,
  principal: Principal,
  actor: Parameters<typeof saveScenario>[1],
  input: { territoryId: string; scenarioId: string; revision: number; definition: PilotDefinition },
): Promise<void> {
  const { definition, ...at } = input;
  const { revision } = await saveScenario(context, actor, { ...at, change: () => definition });
  if (revision === at.revision) return;
  const { territoryId, scenarioId: subject } = at;
  await recordAudit(context, { principal, action: 'scenario.files-saved', territoryId, subject });
}
