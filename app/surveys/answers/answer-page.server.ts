import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { questionsOf, type SurveyQuestion } from '../form/questions.ts';
import type { OpenSurvey } from './open-survey.server.ts';
import type { AnswerData } from './read-answers.server.ts';
import { readPageForm, withPage } from './read-page-form.ts';
import { checkPage, openAnswers, openPages, showPage } from './run-form.server.ts';
import type { AnswerProblems } from './shown.ts';
import { writeAnswer } from './write-answer.server.ts';

export const PAGE_ACTS = ['next', 'back', 'stop'] as const;
export type PageAct = (typeof PAGE_ACTS)[number];

/** Where a person goes once a page is saved: another page of the form, the same one with what it now asks as well, the reading over, or home. */
export type AfterPage =
  | { readonly to: 'page'; readonly page: number; readonly more: boolean }
  | { readonly to: 'review' }
  | { readonly to: 'stop' };

export type PageOutcome =
  | { readonly problems: AnswerProblems }
  | { readonly problems: null; readonly next: AfterPage; readonly isFirst: boolean };

/**
 * Keeps what a page says. Going on, what is wrong is said and nothing is lost; going back or stopping, what can be kept is
 * kept and the rest waits. Errors: AppError('surveys.over') once nothing may be written; as `writeAnswer`.
 */
export async function answerPage(
  context: Pick<AppContext, 'db' | 'clock'>,
  open: OpenSurvey,
  input: { readonly page: number; readonly posted: FormData; readonly act: PageAct; readonly hash: string },
): Promise<PageOutcome> {
  const { page, posted, act, hash } = input;
  const { form, respondent, wave } = open;
  if (!open.mayWrite) throw new AppError('surveys.over');
  if (hash !== form.hash) throw new AppError('surveys.form-changed');
  const shown = questionsShown(open, page, posted);
  const read = readPageForm(shown, posted);
  const merged = withPage(open.data, read.data);
  const wrong = { ...checkPage(form, merged, page), ...read.problems };
  const names = shown.map(({ name }) => name);
  const problems = Object.fromEntries(Object.entries(wrong).filter(([name]) => names.includes(name)));
  if (act === 'next' && Object.keys(problems).length > 0) return { problems };
  const kept = Object.fromEntries(Object.entries(read.data).filter(([name]) => !hasProblem(problems, name)));
  const next = afterPage(form, withPage(open.data, kept), { page, act, names });
  const { isFirst } = await writeAnswer(context, {
    ...{ respondent, surveyKey: wave.survey.key, form, isWhole: false, mode: 'screen' },
    change: (data) => withPage(data, kept),
    page: next.to === 'page' ? next.page : page,
  });
  return { problems: null, next, isFirst };
}

/** An answer that survey-core does not accept is not kept, unless it is only missing. */
const hasProblem = (problems: AnswerProblems, name: string): boolean => {
  const problem = problems[name.replace(/-Comment$/, '')];
  return problem !== undefined && problem.kind !== 'required';
};

/** The questions that stood on the page as it was shown: those that its own answers open were not there yet. */
function questionsShown({ form }: OpenSurvey, page: number, posted: FormData): SurveyQuestion[] {
  const names = posted.getAll('shown').map(String);
  return questionsOf(form.definition).filter(({ name, pageIndex }) => pageIndex === page && names.includes(name));
}

function afterPage(
  form: OpenSurvey['form'],
  data: AnswerData,
  { page, act, names }: { page: number; act: PageAct; names: readonly string[] },
): AfterPage {
  if (act === 'stop') return { to: 'stop' };
  const pages = openPages(form, data);
  if (act === 'back') {
    const before = pages.findLast((one) => one < page);
    return { to: 'page', page: before ?? page, more: false };
  }
  const opened = showPage(form, data, page).elements.some(
    (one) => one.is === 'question' && !one.isOff && !names.includes(one.question.name),
  );
  if (opened && pages.includes(page)) return { to: 'page', page, more: true };
  const following = pages.find((one) => one > page);
  return following === undefined ? { to: 'review' } : { to: 'page', page: following, more: false };
}

/**
 * Sends the whole: every page that is open must hold. Returns the first page where something is missing, or null once
 * it is sent. What other answers closed meanwhile is left out. Errors: as `answerPage`.
 */
export async function sendSurvey(
  context: Pick<AppContext, 'db' | 'clock'>,
  open: OpenSurvey,
): Promise<{ readonly wrongPage: number } | { readonly wrongPage: null; readonly isNew: boolean }> {
  const { form, data, respondent, wave, page } = open;
  if (!open.mayWrite) throw new AppError('surveys.over');
  const wrongPage = openPages(form, data).find((one) => Object.keys(checkPage(form, data, one)).length > 0);
  if (wrongPage !== undefined) return { wrongPage };
  const { wasWhole } = await writeAnswer(context, {
    ...{ respondent, surveyKey: wave.survey.key, form, page, isWhole: true, mode: 'screen' },
    change: (kept) => openAnswers(form, kept),
  });
  return { wrongPage: null, isNew: !wasWhole };
}
