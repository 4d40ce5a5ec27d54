import type { CollectiveGate } from '~/governance/policy/policy.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { getOpenPilot } from '~/pilots/get-open-pilot.server.ts';
import { pilotPolicy } from '~/pilots/pilot-governance.ts';
import type { AppContext } from '~/platform/context.server.ts';

/** The pilot, when its policy holds this gate. Throws a 404 Response otherwise: there is no such page there. */
export async function requireGate(
  context: Pick<AppContext, 'db' | 'env'>,
  pilotSlug: string,
  gate: CollectiveGate,
): Promise<PilotDefinition> {
  const definition = await getOpenPilot(context, pilotSlug);
  if (pilotPolicy(definition).decides.gate !== gate) throw new Response(null, { status: 404 });
  return definition;
}
