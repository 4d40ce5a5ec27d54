import type { GovernanceModelKey } from '~/governance/models.ts';
import type { PolicyAspect } from '~/governance/policy/policy.ts';
import type { Env } from '~/platform/env.server.ts';
import { describingPilotEnv } from './declared-fixture.ts';

const both = (text: string) => ({ fr: `${text} (fr)`, en: `${text} (en)` });

/**
 * Settings of a test in which the pilot `essai` runs under a model, or a hybrid: the same questions, holders and
 * services whatever it is. `zeus`, a second service, is given the curve by the question `advice`.
 */
export function governedPilotEnv(
  model: GovernanceModelKey,
  overrides: readonly (readonly [PolicyAspect, GovernanceModelKey])[] = [],
  sharesWith: (recipient: object) => object = (recipient) => recipient,
): Env {
  return describingPilotEnv((pilot) => {
    const grown = pilot as unknown as {
      governance: object;
      recipients: { key: string; readBy?: string }[];
      services: Record<string, unknown>[];
      purposes: { key: string; services: string[] }[];
    };
    grown.governance = {
      model,
      overrides: overrides.map(([aspect, from]) => ({ aspect, model: from, why: both('why') })),
      certification: { criteria: [{ key: 'sealed', title: both('Seals what it keeps') }], validMonths: 6 },
    };
    for (const recipient of grown.recipients) Object.assign(recipient, sharesWith({ readBy: 'lead' }));
    for (const service of grown.services) {
      service.results = [
        { key: 'month', title: both('My month'), what: both('One number, in kWh'), measure: 'energy-kwh' },
        { key: 'score', title: both('Score'), what: both('Not built yet') },
      ];
    }
    grown.services.push({
      ...{ key: 'zeus', title: both('Zeus'), pitch: both('Save'), widgets: ['gestures'] },
      datasets: ['enedis/load-curve'],
    });
    for (const purpose of grown.purposes) if (purpose.key === 'advice') purpose.services.push('zeus');
  });
}
