import { z } from 'zod';
import { canvasSchema } from '../canvas/canvas.ts';
import { OPERATOR_FUNCTIONS } from '../compare/functions.ts';
import { GOVERNANCE_MODEL_KEYS } from '../models.ts';
import { POLICY_ASPECTS } from '../policy/policy.ts';
import { weightSchema } from '../selector/selector.ts';

export const LONGEST = { title: 120, why: 500, words: 1500 } as const;
/** Each answer is a point that one must be able to tell from the others. */
export const MOST_ANSWERS = 200;
export const MOST_STRESS_TESTS = 40;

const bilingual = (longest: number) =>
  z.strictObject({ fr: z.string().trim().max(longest), en: z.string().trim().max(longest) });
const model = z.enum(GOVERNANCE_MODEL_KEYS);

export const overrideSchema = z.strictObject({ aspect: z.enum(POLICY_ASPECTS), model, why: bilingual(LONGEST.why) });

/** How a territory works out who holds the keys. Texts are `{ fr, en }`; equal ones are not translated yet. */
export const designDocumentSchema = z.strictObject({
  title: bilingual(LONGEST.title),
  /** null: as proposed. */
  weights: z.record(z.string(), weightSchema).nullable(),
  /** null: none retained yet. */
  model: model.nullable(),
  overrides: z.array(overrideSchema).max(POLICY_ASPECTS.length),
  /** null: as the model and the use case give it. */
  canvas: canvasSchema.nullable(),
  /** Answers of its own to the operator's functions. */
  functions: z.partialRecord(z.enum(OPERATOR_FUNCTIONS), bilingual(LONGEST.words)),
});
export type DesignDocument = z.infer<typeof designDocumentSchema>;

export const newDesign = (title: DesignDocument['title']): DesignDocument => ({
  ...{ title, weights: null, model: null, canvas: null },
  ...{ overrides: [], functions: {} },
});

/** Once guarded, what an obstacle still does: nothing, little, much, everything. */
export const SEVERITIES = ['none', 'light', 'serious', 'fatal'] as const;
export type Severity = (typeof SEVERITIES)[number];

export const stressDocumentSchema = z.strictObject({
  title: bilingual(LONGEST.title),
  hit: bilingual(LONGEST.words),
  guard: bilingual(LONGEST.words),
  path: bilingual(LONGEST.words),
});
export type StressDocument = z.infer<typeof stressDocumentSchema>;
