import type { PolicyAspect } from '../policy/policy.ts';

/** The nine functions of an operator of personal data, after the reference model of MyData Global (2020). */
export const OPERATOR_FUNCTIONS = [
  'identity',
  'permissions',
  'services',
  'value-exchange',
  'data-models',
  'transfer',
  'storage',
  'governance',
  'logging',
] as const;
export type OperatorFunction = (typeof OPERATOR_FUNCTIONS)[number];

/** The question of the policy that answers for a function; the others follow the model itself. */
export const ASPECT_OF: Readonly<Partial<Record<OperatorFunction, PolicyAspect>>> = {
  permissions: 'decides',
  services: 'computation',
  transfer: 'computation',
  storage: 'dataLives',
  governance: 'decides',
  logging: 'sees',
};
