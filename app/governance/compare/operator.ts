import { z } from 'zod';
import { GOVERNANCE_MODEL_KEYS, type GovernanceModelKey } from '../models.ts';
import type { Policy } from '../policy/policy.ts';
import { answeredBy } from '../policy/policy-of.ts';
import { ASPECT_OF, OPERATOR_FUNCTIONS, type OperatorFunction } from './functions.ts';

const text = z.string().trim().min(1);
const bilingual = z.strictObject({ fr: text, en: text });

/** `data/operator-functions.yaml`: each function in the file's order, with what each model answers. */
export const operatorSchema = z
  .array(
    z.strictObject({
      key: z.enum(OPERATOR_FUNCTIONS),
      title: bilingual,
      question: bilingual,
      answers: z.record(z.enum(GOVERNANCE_MODEL_KEYS), bilingual),
    }),
  )
  .length(OPERATOR_FUNCTIONS.length)
  .refine((all) => all.every(({ key }, i) => key === OPERATOR_FUNCTIONS[i]), { message: 'in the order of the model' });

export type OperatorGrid = z.infer<typeof operatorSchema>;

/** The model whose answer stands for a function under a policy. */
export function modelFor(policy: Policy, key: OperatorFunction): GovernanceModelKey {
  const aspect = ASPECT_OF[key];
  return aspect ? answeredBy(policy, aspect) : policy.model;
}
