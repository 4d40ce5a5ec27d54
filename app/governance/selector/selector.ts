import { z } from 'zod';
import { GOVERNANCE_MODEL_KEYS } from '../models.ts';

/** The questionnaire as data: see `data/selector.yaml`. */

const text = z.string().trim().min(1);
const bilingual = z.strictObject({ fr: text, en: text });
const key = z.string().regex(/^[a-z][a-z0-9-]*$/);
const model = z.enum(GOVERNANCE_MODEL_KEYS);
const end = z.number().min(-1).max(1);

export const HEAVIEST = 5;
export const STRONGEST = 2;
export const weightSchema = z.int().min(0).max(HEAVIEST);

const option = z.strictObject({
  key,
  title: bilingual,
  axes: z.strictObject({ reins: end.optional(), use: end.optional() }).default({}),
  suits: z.partialRecord(model, z.int().min(-STRONGEST).max(STRONGEST)).default({}),
});

const question = z.strictObject({
  key,
  title: bilingual,
  weight: weightSchema,
  why: bilingual.describe('Why it counts as it does'),
  options: z.array(option).min(2),
  reasons: z.partialRecord(model, z.strictObject({ for: bilingual.optional(), against: bilingual.optional() })),
});

export const selectorSchema = z.strictObject({
  readOn: z.iso.date(),
  planeShare: z.number().min(0).max(1),
  tooClose: z.number().min(0).max(1),
  questions: z.array(question).min(5),
});

export type Selector = z.infer<typeof selectorSchema>;
export type Question = Selector['questions'][number];
export type Option = Question['options'][number];

/** Weights by question: those of the file, or a design's own. */
export type Weights = Readonly<Record<string, number>>;
/** What one person answered: an option by question; a question left out counts for nothing. */
export type Choices = Readonly<Record<string, string>>;

/** What the schema cannot tell, a sentence for each fault. */
export function checkSelector({ questions }: Selector): string[] {
  const twice = (keys: readonly string[]) => keys.filter((one, i) => keys.indexOf(one) !== i);
  return [
    ...twice(questions.map(({ key: name }) => name)).map((name) => `${name} is asked twice`),
    ...questions.flatMap(({ key: name, options, reasons }) => [
      ...twice(options.map((one) => one.key)).map((one) => `${name} offers ${one} twice`),
      ...GOVERNANCE_MODEL_KEYS.flatMap((one) => {
        const values = options.map(({ suits }) => suits[one] ?? 0);
        return [
          ...(values.some((value) => value > 0) && !reasons[one]?.for ? [`${name} lacks words for ${one}`] : []),
          ...(values.some((value) => value < 0) && !reasons[one]?.against
            ? [`${name} lacks words against ${one}`]
            : []),
          ...(reasons[one]?.for && !values.some((value) => value > 0) ? [`${name} never speaks for ${one}`] : []),
          ...(reasons[one]?.against && !values.some((value) => value < 0)
            ? [`${name} never speaks against ${one}`]
            : []),
        ];
      }),
    ]),
  ];
}

export const proposedWeights = ({ questions }: Selector): Weights =>
  Object.fromEntries(questions.map(({ key: name, weight }) => [name, weight]));

export const optionOf = (asked: Question, choices: Choices): Option | undefined =>
  asked.options.find(({ key: name }) => name === choices[asked.key]);

/** Only what the questionnaire asks and offers. */
export function knownChoices({ questions }: Selector, choices: Readonly<Record<string, unknown>>): Choices {
  return Object.fromEntries(
    questions.flatMap((asked) => {
      const chosen = asked.options.find(({ key: name }) => name === choices[asked.key]);
      return chosen ? [[asked.key, chosen.key]] : [];
    }),
  );
}

/** A design's own weights over the proposed ones; questions it does not know keep theirs. */
export function effectiveWeights(selector: Selector, own: Weights | null): Weights {
  const proposed = proposedWeights(selector);
  return Object.fromEntries(Object.entries(proposed).map(([name, weight]) => [name, own?.[name] ?? weight]));
}
