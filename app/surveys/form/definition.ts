import { z } from 'zod';
import { localisedSchema } from './localised.ts';

/**
 * The part of SurveyJS JSON that can be asked here. What is not named is kept as it came, so that a form goes out as it
 * came in; what would change what is asked (an unknown type of question, a validator that could hang the server) is
 * refused. See docs: https://surveyjs.io/form-library/documentation/design-survey/create-a-simple-survey
 */

const MOST = { pages: 40, elements: 80, choices: 300, rows: 60, validators: 10 } as const;

/** Names stand in conditions as `{name}`, in exports as columns, in pages as fields. */
export const QUESTION_NAME = /^[A-Za-z][A-Za-z0-9_-]{0,63}$/;
const name = z.string().regex(QUESTION_NAME, 'A name is letters, digits, - and _, and begins with a letter');
const expression = z.string().max(4000);
const value = z.union([z.string().min(1).max(200), z.number()]);
const text = localisedSchema.optional();

const itemSchema = z.union([
  value,
  z.looseObject({ value, text: localisedSchema.optional(), visibleIf: expression.optional() }),
]);

/** Those that end in bounded time: a `regex` may not. */
export const VALIDATOR_TYPES = ['numeric', 'text', 'email', 'answercount', 'expression'] as const;

const common = {
  name,
  title: text,
  description: text,
  isRequired: z.boolean().optional(),
  visible: z.boolean().optional(),
  visibleIf: expression.optional(),
  enableIf: expression.optional(),
  requiredIf: expression.optional(),
  requiredErrorText: text,
  validators: z
    .array(z.looseObject({ type: z.enum(VALIDATOR_TYPES) }))
    .max(MOST.validators)
    .optional(),
};

const chosen = {
  ...common,
  choices: z.array(itemSchema).min(1).max(MOST.choices),
  showOtherItem: z.boolean().optional(),
  otherText: text,
  showNoneItem: z.boolean().optional(),
  noneText: text,
  showRefuseItem: z.boolean().optional(),
  refuseText: text,
  showDontKnowItem: z.boolean().optional(),
  dontKnowText: text,
};

const bound = z.union([z.number(), z.string().max(40)]).optional();
const count = z.int().min(0).max(MOST.choices).optional();

export const INPUT_TYPES = ['text', 'number', 'date', 'email', 'tel', 'url'] as const;

export const elementSchema = z.discriminatedUnion('type', [
  z.looseObject({ type: z.literal('radiogroup'), ...chosen }),
  z.looseObject({ type: z.literal('dropdown'), ...chosen }),
  z.looseObject({
    ...{ type: z.literal('checkbox'), ...chosen },
    ...{ minSelectedChoices: count, maxSelectedChoices: count },
  }),
  z.looseObject({
    ...{ type: z.literal('ranking'), ...common },
    choices: z.array(itemSchema).min(2).max(30),
  }),
  z.looseObject({
    ...{ type: z.literal('rating'), ...common },
    rateMin: z.int().min(0).max(10).optional(),
    rateMax: z.int().min(1).max(20).optional(),
    rateStep: z.int().min(1).max(10).optional(),
    rateValues: z.array(itemSchema).min(2).max(20).optional(),
    minRateDescription: text,
    maxRateDescription: text,
  }),
  z.looseObject({
    ...{ type: z.literal('matrix'), ...common },
    columns: z.array(itemSchema).min(2).max(20),
    rows: z.array(itemSchema).min(1).max(MOST.rows),
    eachRowRequired: z.boolean().optional(),
    isAllRowRequired: z.boolean().optional(),
  }),
  z.looseObject({
    ...{ type: z.literal('text'), ...common },
    inputType: z.enum(INPUT_TYPES).optional(),
    min: bound,
    max: bound,
    step: z.number().positive().optional(),
    maxLength: z.int().optional(),
  }),
  z.looseObject({ type: z.literal('comment'), ...common, maxLength: z.int().optional() }),
  z.looseObject({
    ...{ type: z.literal('boolean'), ...common },
    labelTrue: text,
    labelFalse: text,
    valueTrue: z.union([z.boolean(), value]).optional(),
    valueFalse: z.union([z.boolean(), value]).optional(),
  }),
  z.looseObject({
    ...{ type: z.literal('html'), name },
    html: localisedSchema,
    visibleIf: expression.optional(),
  }),
]);

const pageSchema = z.looseObject({
  name: z.string().max(100).optional(),
  title: text,
  description: text,
  visibleIf: expression.optional(),
  elements: z.array(elementSchema).max(MOST.elements),
});

export const surveyDefinitionSchema = z
  .looseObject({ title: text, description: text, pages: z.array(pageSchema).min(1).max(MOST.pages) })
  .superRefine(({ pages }, context) => {
    const seen = new Set<string>();
    for (const [index, page] of pages.entries()) {
      for (const [at, element] of page.elements.entries()) {
        const key = element.name.toLowerCase();
        if (seen.has(key)) {
          const path = ['pages', index, 'elements', at, 'name'];
          context.addIssue({ code: 'custom', path, message: `Two questions are called ${element.name}` });
        }
        seen.add(key);
      }
    }
  });

export type SurveyDefinition = z.infer<typeof surveyDefinitionSchema>;
export type SurveyElement = z.infer<typeof elementSchema>;
export type SurveyItem = z.infer<typeof itemSchema>;

const POISON = new Set(['__proto__', 'constructor', 'prototype']);
/** Deeper than any form; a file that goes on is hostile. */
const DEEPEST = 20;

/** Without the keys that would change what an object is. Throws a RangeError for what is nested too deep. */
function cleaned(json: unknown, depth = 0): unknown {
  if (depth > DEEPEST) throw new RangeError('This form is nested too deep');
  if (Array.isArray(json)) return json.map((one) => cleaned(one, depth + 1));
  if (json === null || typeof json !== 'object') return json;
  const kept = Object.entries(json).filter(([key]) => !POISON.has(key));
  return Object.fromEntries(kept.map(([key, one]) => [key, cleaned(one, depth + 1)]));
}

export type ReadDefinition =
  | { readonly definition: SurveyDefinition; readonly problems: null }
  | { readonly definition: null; readonly problems: readonly { readonly path: string; readonly message: string }[] };

/** SurveyJS JSON as it may be asked here, or what does not fit, each with its path. */
export function readDefinition(json: unknown): ReadDefinition {
  let clean: unknown;
  try {
    clean = cleaned(json);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { definition: null, problems: [{ path: '', message: error.message }] };
  }
  const result = surveyDefinitionSchema.safeParse(clean);
  if (result.success) return { definition: result.data, problems: null };
  return {
    definition: null,
    problems: result.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })),
  };
}
