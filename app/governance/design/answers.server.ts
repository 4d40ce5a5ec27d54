import { z } from 'zod';
import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { getSelector } from '../selector/load-selector.server.ts';
import { type Choices, knownChoices } from '../selector/selector.ts';
import { MOST_ANSWERS } from './design.ts';
import { getDesign } from './get-design.server.ts';
import { isId } from './is-id.ts';

export const ORIGINS = ['screen', 'paper'] as const;
export type AnswerOrigin = (typeof ORIGINS)[number];

export interface AnswerView {
  readonly id: string;
  readonly origin: AnswerOrigin;
  readonly choices: Choices;
}

const choicesSchema = z.record(z.string(), z.string());

type Context = Pick<AppContext, 'db' | 'clock'>;

/** The answers to a design's questionnaire, oldest first. The design must be the reader's to see. */
export async function listAnswers({ db }: Pick<AppContext, 'db'>, designId: string): Promise<AnswerView[]> {
  const found = await db.governanceAnswer.findMany({
    where: { designId },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: MOST_ANSWERS,
  });
  return found.map(({ id, origin, choices }) => ({
    id,
    origin: origin === 'paper' ? 'paper' : 'screen',
    choices: choicesSchema.parse(choices),
  }));
}

/** What was answered to each of these designs, which must be the reader's to see. */
export async function listAnswersOf(
  { db }: Pick<AppContext, 'db'>,
  designIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Choices[]>> {
  const found = await db.governanceAnswer.findMany({
    where: { designId: { in: [...designIds] } },
    orderBy: { createdAt: 'asc' },
    take: MOST_ANSWERS * Math.max(1, designIds.length),
    select: { designId: true, choices: true },
  });
  const answers = new Map<string, Choices[]>();
  for (const { designId, choices } of found) {
    answers.set(designId, [...(answers.get(designId) ?? []), choicesSchema.parse(choices)]);
  }
  return answers;
}

/**
 * Adds what one person answered, without a name. `id` is made by the page: sent twice, it counts once. Throws AppError
 * `governance.nothing-answered` when no question of ours is answered, `governance.too-many-answers` past the most.
 */
export async function addAnswer(
  context: Context,
  input: { territoryId: string; designId: string; id: string; origin: AnswerOrigin; choices: Record<string, unknown> },
): Promise<void> {
  const { territoryId, designId, id, origin } = input;
  const { answerCount } = await getDesign(context, { territoryId, designId });
  const choices = knownChoices(getSelector(), input.choices);
  if (Object.keys(choices).length === 0) throw new AppError('governance.nothing-answered');
  if (answerCount >= MOST_ANSWERS) throw new AppError('governance.too-many-answers', { most: MOST_ANSWERS });
  await context.db.governanceAnswer.createMany({
    data: { id, designId, origin, choices, createdAt: context.clock.now() },
    skipDuplicates: true,
  });
}

/** Takes an answer away: a paper typed twice. 404 when it is not there. */
export async function removeAnswer(
  context: Context,
  input: { territoryId: string; designId: string; answerId: string },
): Promise<void> {
  const { territoryId, designId, answerId } = input;
  await getDesign(context, { territoryId, designId });
  const { count } = isId(answerId)
    ? await context.db.governanceAnswer.deleteMany({ where: { id: answerId, designId } })
    : { count: 0 };
  if (count === 0) throw new Response(null, { status: 404 });
}
