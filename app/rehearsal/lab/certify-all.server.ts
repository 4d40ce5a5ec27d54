import { certifyService } from '~/consent/certification/certify-service.server.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { pilotPolicy } from '~/pilots/pilot-governance.ts';
import type { AppContext } from '~/platform/context.server.ts';

/** How long an operator's certification runs in a replay. */
const CERTIFIED_MS = 300 * 86_400_000;

/** What an operator does before anybody comes, where the policy asks it: certifies every service. Returns how many. */
export async function certifyAll(context: AppContext, definition: PilotDefinition): Promise<number> {
  if (pilotPolicy(definition).decides.gate !== 'operator-certifies') return 0;
  const criteria = (definition.governance.certification?.criteria ?? []).map(({ key }) => key);
  for (const { key: serviceKey } of definition.services) {
    await certifyService(context, {
      ...{ pilotSlug: definition.slug, serviceKey, criteria, by: { userId: null, name: 'Lab' } },
      until: new Date(context.clock.now().getTime() + CERTIFIED_MS),
    });
  }
  return definition.services.length;
}
