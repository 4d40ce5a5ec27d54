import type { GovernanceModelKey } from '../models.ts';
import { POLICIES } from './policies.ts';
import { POLICY_ASPECTS, type Policy, type PolicyAnswers, type PolicyAspect, type PolicyOverride } from './policy.ts';

/**
 * The policy of a model, or of a hybrid: a model with some aspects answered as another one does. An override by the
 * model itself changes nothing and is left out; of two overrides of one aspect the last counts.
 */
export function policyOf(input: {
  readonly model: GovernanceModelKey;
  readonly overrides?: readonly PolicyOverride[];
}): Policy {
  const { model } = input;
  const last = new Map((input.overrides ?? []).map((override) => [override.aspect, override]));
  const overrides = POLICY_ASPECTS.flatMap((aspect) => last.get(aspect) ?? []).filter((one) => one.model !== model);
  const answer = <A extends PolicyAspect>(aspect: A): PolicyAnswers[A] =>
    POLICIES[overrides.find((override) => override.aspect === aspect)?.model ?? model][aspect];
  return {
    model,
    overrides,
    dataLives: answer('dataLives'),
    computation: answer('computation'),
    decides: answer('decides'),
    sees: answer('sees'),
    leaving: answer('leaving'),
  };
}

/** The model that answers one aspect of a policy. */
export function answeredBy({ model, overrides }: Policy, aspect: PolicyAspect): GovernanceModelKey {
  return overrides.find((override) => override.aspect === aspect)?.model ?? model;
}
