import { z } from 'zod';
import { declaredFieldSchema } from './collected.ts';
import type { Pieces } from './pieces.ts';

/** How people come into a panel: what they are asked at the door, who may enter, in which proportions, by chance or not. */

/** How deep conditions may stand in one another: "all of (any of these, not that)" is as far as a reader follows. */
const DEPTH = 2;

/**
 * A condition on the answers: one question compared, or conditions put together. Exactly one of `question`, `all`,
 * `any` and `not`.
 */
/* A type and not an interface: definitions are kept as JSON, and only types pass for it. */
export type EntryCondition = {
  readonly question?: string | undefined;
  /** Of a choice: the answer is one of these. Of choices: at least `atLeast` of these are ticked (1 when left out). */
  readonly among?: readonly string[] | undefined;
  readonly atLeast?: number | undefined;
  readonly atMost?: number | undefined;
  readonly all?: readonly EntryCondition[] | undefined;
  readonly any?: readonly EntryCondition[] | undefined;
  readonly not?: EntryCondition | undefined;
};

function conditionSchema(pieces: Pieces, depth: number): z.ZodType<EntryCondition> {
  const { key, keyOf, some } = pieces;
  const comparison = {
    question: keyOf.optional().describe('One of the questions at the door'),
    among: z
      .array(key)
      .optional()
      .describe('Of a choice: one of these answers. Of choices: atLeast of these, 1 when left out'),
    atLeast: z.number().optional(),
    atMost: z.number().optional(),
  };
  if (depth === 0) return z.strictObject(comparison);
  const inner = conditionSchema(pieces, depth - 1);
  return z.strictObject({
    ...comparison,
    all: some(inner).optional().describe('Every one of these'),
    any: some(inner).optional().describe('At least one of these'),
    not: inner.optional().describe('Not this'),
  });
}

export function entrySchema(pieces: Pieces) {
  const { key, bilingual, day, people } = pieces;
  const condition = conditionSchema(pieces, DEPTH);
  return z
    .strictObject({
      questions: z
        .array(declaredFieldSchema(pieces))
        .default([])
        .describe('What is asked before enrolling: only what a rule or a cell needs. The answers are not kept'),
      rules: z
        .array(
          z.strictObject({
            when: condition.describe('What must be true to take part'),
            because: bilingual.describe('What someone is told when it is not, in words that anybody understands'),
          }),
        )
        .default([]),
      refused: bilingual.optional().describe('What those who cannot take part may do instead'),
      cells: z
        .array(
          z.strictObject({
            key,
            title: bilingual.describe('Who these people are'),
            when: condition.describe('Whom the cell is for; the first that fits counts'),
            places: people.optional().describe('Seats kept for them'),
            share: z.number().min(0).max(1).optional().describe('Or their share of the seats'),
          }),
        )
        .default([])
        .describe('Quotas: seats left over by the cells are for everyone else'),
      draw: z
        .strictObject({
          on: day.describe('The day after which the draw is run'),
          confirmDays: z.int().min(1).max(60).describe('Days that those drawn have to say yes'),
        })
        .optional()
        .describe('Seats go to people drawn at random in each cell; without it, to the first who come'),
    })
    .describe('How people come in');
}

export function tierSchema({ key, bilingual, people }: Pieces) {
  return z.strictObject({
    key,
    title: bilingual.describe('What these testers are called'),
    description: bilingual.describe('What is asked of them beyond the rest'),
    size: people.describe('How many are invited'),
  });
}

export type PanelEntry = z.infer<ReturnType<typeof entrySchema>>;
