import type { GovernanceModelKey } from '~/governance/models.ts';
import { actsOnLeaving, type LeavingAct } from '~/governance/policy/leave.ts';
import {
  type Party,
  POLICY_ASPECTS,
  type Policy,
  type PolicyAspect,
  type TesterConsent,
} from '~/governance/policy/policy.ts';
import { answeredBy, policyOf } from '~/governance/policy/policy-of.ts';
import { readersOf } from '~/governance/policy/share.ts';
import type { PilotDefinition } from './definition.ts';
import { openPart } from './open-part.ts';

/** Where a model keeps the readings. */
export type Lives = Policy['dataLives']['where'];

/** The policy that a pilot runs under. Rooms ask it, and never which model it is. */
export function pilotPolicy({ governance }: Pick<PilotDefinition, 'governance'>): Policy {
  return policyOf(governance);
}

export interface PilotGovernance {
  /** Which model answers each of the five questions, in the order in which people ask them. */
  readonly aspects: readonly {
    readonly aspect: PolicyAspect;
    readonly model: GovernanceModelKey;
    readonly isOwn: boolean;
  }[];
  /** Who but the tester can read readings. */
  readonly readers: readonly Party[];
  readonly decides: { readonly by: Policy['decides']['by']; readonly consents: readonly TesterConsent[] };
  /** What happens when a tester leaves, with the services that run. */
  readonly onLeaving: readonly LeavingAct[];
}

/** Who sees, who decides, who erases in this pilot. */
export function pilotGovernance(definition: PilotDefinition): PilotGovernance {
  const policy = pilotPolicy(definition);
  return {
    aspects: POLICY_ASPECTS.map((aspect) => {
      const model = answeredBy(policy, aspect);
      return { aspect, model, isOwn: model === policy.model };
    }),
    readers: readersOf(policy),
    decides: { by: policy.decides.by, consents: policy.decides.consents },
    onLeaving: actsOnLeaving(
      policy,
      openPart(definition).services.map(({ key }) => key),
    ),
  };
}
