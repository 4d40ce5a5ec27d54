import type { PilotDefinition } from '~/pilots/definition.ts';
import { isAppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { answerPage, PAGE_ACTS, sendSurvey } from '~/surveys/answers/answer-page.server.ts';
import { type FieldValues, postedFields } from '~/surveys/answers/field-values.ts';
import { openSurvey } from '~/surveys/answers/open-survey.server.ts';
import type { AnswerProblems } from '~/surveys/answers/shown.ts';
import { recordSurvey } from './record-survey.server.ts';
import { inPilot, type TesterPrincipal } from './tester.ts';

/** Where the person goes next, or what is wrong with the page they posted, with what they typed. */
export type Answered =
  | { readonly leadsTo: string }
  | { readonly page: number; readonly problems: AnswerProblems; readonly posted: FieldValues };

/**
 * What a tester posted on a page of a survey, or the sending of the whole. What comes too late, or to questions that
 * changed meanwhile, leads back to the page, which says so. Errors: a 404 Response as `openSurvey`; a 400 Response for
 * what no page of ours posts.
 */
export async function answerSurvey(
  context: AppContext,
  input: { definition: PilotDefinition; tester: TesterPrincipal; surveyKey: string },
  posted: FormData,
): Promise<Answered> {
  const { definition, tester, surveyKey } = input;
  const path = `/moi/enquetes/${surveyKey}`;
  const open = await openSurvey(context, { definition, respondent: inPilot(tester), surveyKey });
  try {
    if (posted.get('act') === 'send') {
      const sent = await sendSurvey(context, open);
      if (sent.wrongPage !== null) return missing(sent.wrongPage, path);
      if (sent.isNew) await recordSurvey(context, { definition, tester }, 'survey-answered', surveyKey);
      return { leadsTo: path };
    }
    const act = PAGE_ACTS.find((one) => one === posted.get('act'));
    const page = Number(posted.get('page'));
    if (!act || !Number.isSafeInteger(page) || !open.form.definition.pages[page]) {
      throw new Response(null, { status: 400 });
    }
    const outcome = await answerPage(context, open, { page, posted, act, hash: String(posted.get('hash') ?? '') });
    if (outcome.problems) return { page, problems: outcome.problems, posted: postedFields(posted) };
    const { next } = outcome;
    if (next.to === 'stop') return { leadsTo: '/moi/enquetes?fait=pause' };
    if (next.to === 'review') return { leadsTo: `${path}?page=fin` };
    return { leadsTo: `${path}?page=${next.page + 1}${next.more ? '&fait=plus' : ''}` };
  } catch (error) {
    if (!isAppError(error)) throw error;
    if (error.code === 'surveys.form-changed') return { leadsTo: `${path}?page=1&fait=change` };
    // Over, paused, closed: the page says which.
    if (error.code === 'surveys.over' || error.code.startsWith('pilots.')) return { leadsTo: path };
    throw error;
  }
}

/** The page where an answer is missing, with the mark that says so. */
const missing = (page: number, path: string): Answered => ({ leadsTo: `${path}?page=${page + 1}&fait=manque` });
