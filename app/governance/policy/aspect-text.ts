import type { Localised } from '~/kit/localise.ts';
import type { Kit } from '~/kit/schema/kit.ts';
import type { Policy, PolicyAspect } from './policy.ts';
import { answeredBy } from './policy-of.ts';

type Models = Localised<Kit['models']>;

/** The kit tells the five aspects under other names. */
export const ANSWER_OF = {
  dataLives: 'data',
  computation: 'computation',
  decides: 'decision',
  sees: 'sight',
  leaving: 'leaving',
} as const satisfies Record<PolicyAspect, keyof Models[number]['where']>;

/** What a policy answers to one of the five questions, in the kit's words. */
export function aspectText(models: Models, policy: Policy, aspect: PolicyAspect): string {
  return models.find(({ key }) => key === answeredBy(policy, aspect))?.where[ANSWER_OF[aspect]] ?? '';
}
