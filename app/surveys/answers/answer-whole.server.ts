import type { AppContext } from '~/platform/context.server.ts';
import type { OpenSurvey } from './open-survey.server.ts';
import type { AnswerData, AnswerMode } from './read-answers.server.ts';
import { checkPage, openAnswers } from './run-form.server.ts';
import type { AnswerProblems } from './shown.ts';
import { writeAnswer } from './write-answer.server.ts';

/** What is wrong with a whole form answered at once, page by page; what is only missing is no problem here. */
export function checkWhole({ form }: Pick<OpenSurvey, 'form'>, data: AnswerData): AnswerProblems {
  const wrong: AnswerProblems = Object.assign(
    {},
    ...form.definition.pages.map((_, page) => checkPage(form, data, page)),
  );
  return Object.fromEntries(Object.entries(wrong).filter(([, { kind }]) => kind !== 'required'));
}

/** Keeps a whole form answered at once; the answers to what is not asked are left out. Errors: as `writeAnswer`. */
export async function answerWhole(
  context: Pick<AppContext, 'db' | 'clock'>,
  { form, respondent, wave, page }: OpenSurvey,
  input: { readonly data: AnswerData; readonly mode: AnswerMode; readonly enteredBy?: string },
): Promise<void> {
  const { data, ...how } = input;
  await writeAnswer(context, {
    ...{ respondent, surveyKey: wave.survey.key, form, page, isWhole: true, ...how },
    change: () => openAnswers(form, data),
  });
}
