import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { questionsOf } from '../form/questions.ts';
import { answerWhole, checkWhole } from './answer-whole.server.ts';
import { openSurvey, type SurveyQuery } from './open-survey.server.ts';
import type { AnswerMode } from './read-answers.server.ts';
import { readPageForm, withPage } from './read-page-form.ts';
import { openAnswers } from './run-form.server.ts';
import type { AnswerProblems } from './shown.ts';

export const TYPED_MODES = ['paper', 'assisted'] as const satisfies readonly AnswerMode[];

export interface TypedAnswer extends Omit<SurveyQuery, 'respondent'> {
  /** As written on the sheet: T-0042. */
  readonly pseudonym: string;
  readonly posted: FormData;
  readonly hash: string;
  readonly mode: (typeof TYPED_MODES)[number];
  /** The member of staff who types. */
  readonly userId: string;
}

/**
 * Keeps what somebody wrote on paper, as a whole: under their number, with who typed it in. What may not be left out on
 * a screen may have been left out on paper; what cannot be read, or is out of bounds, is said.
 *
 * Errors: AppError('surveys.unknown-number' | 'surveys.not-asked' | 'surveys.already-answered' |
 * 'surveys.form-changed'); as `writeAnswer`.
 */
export async function typeInAnswer(context: AppContext, input: TypedAnswer): Promise<AnswerProblems | null> {
  const { definition, surveyKey, posted, hash, mode, userId } = input;
  const pseudonym = input.pseudonym.trim().toUpperCase();
  const where = { pilotSlug: definition.slug, pseudonym, state: 'enrolled' };
  const tester = await context.db.tester.findFirst({ where, select: { panelKey: true } });
  if (!tester) throw new AppError('surveys.unknown-number');
  const respondent = { pilotSlug: definition.slug, panelKey: tester.panelKey, pseudonym };
  const open = await openSurvey(context, { definition, respondent, surveyKey }).catch((error: unknown) => {
    if (error instanceof Response) throw new AppError('surveys.not-asked');
    throw error;
  });
  if (open.wave.state === 'done') throw new AppError('surveys.already-answered');
  if (!open.mayWrite) throw new AppError('surveys.not-asked');
  const { form } = open;
  if (hash !== form.hash) throw new AppError('surveys.form-changed');
  const read = readPageForm(questionsOf(form.definition), posted);
  const data = withPage({}, read.data);
  const problems = { ...checkWhole(open, openAnswers(form, data)), ...read.problems };
  if (Object.keys(problems).length > 0) return problems;
  await answerWhole(context, open, { data, mode, enteredBy: `staff:${userId}` });
  return null;
}
