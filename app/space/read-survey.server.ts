import type { PilotDefinition } from '~/pilots/definition.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Bilingual } from '~/platform/i18n/messages.ts';
import { type OpenSurvey, openSurvey } from '~/surveys/answers/open-survey.server.ts';
import { minutesFor } from '~/surveys/answers/reading-time.ts';
import { checkPage, openAnswers, openPages, showPage } from '~/surveys/answers/run-form.server.ts';
import type { AnswerProblems, ShownElement } from '~/surveys/answers/shown.ts';
import type { ReviewedPage } from '~/surveys/components/answer-review.tsx';
import { questionsOf } from '~/surveys/form/questions.ts';
import { inPilot, type TesterPrincipal } from './tester.ts';

/** What `/moi/enquetes/:survey` shows; plain data. Pages are counted from 0. */
export type SurveyScreen =
  /** A page of questions: `at` of `of` that are asked, `minutes` for the whole. */
  | {
      readonly show: 'page';
      readonly page: number;
      readonly at: number;
      readonly of: number;
      readonly title: Bilingual | null;
      readonly description: Bilingual | null;
      readonly elements: readonly ShownElement[];
      /** What is missing on it, where the sending found something. */
      readonly problems: AnswerProblems;
      readonly hash: string;
      readonly minutes: number;
      readonly isStart: boolean;
      readonly isResumed: boolean;
    }
  /** Everything answered, before it is sent, or to be read again. */
  | {
      readonly show: 'review';
      readonly pages: readonly ReviewedPage[];
      readonly isEmpty: boolean;
      readonly isSent: boolean;
      readonly mayWrite: boolean;
    }
  | { readonly show: 'thanks'; readonly changeUntil: string | null }
  /** Nothing can be answered: too late, or the pilot asks nothing now. */
  | { readonly show: 'over' | 'paused' };

export interface SurveyAsked {
  /** `?page=`: a page from 1, or `fin` for the reading over. */
  readonly page: string | null;
  /** Whether to say what is missing on that page. */
  readonly isMarked: boolean;
}

/** What a tester sees of a wave, for what the address asks. Errors: as `openSurvey`. */
export async function readSurvey(
  context: AppContext,
  input: { definition: PilotDefinition; tester: TesterPrincipal; surveyKey: string },
  asked: SurveyAsked,
): Promise<{ open: OpenSurvey; screen: SurveyScreen }> {
  const { definition, tester, surveyKey } = input;
  const open = await openSurvey(context, { definition, respondent: inPilot(tester), surveyKey });
  return { open, screen: screenOf(open, asked) };
}

function screenOf(open: OpenSurvey, { page: asked, isMarked }: SurveyAsked): SurveyScreen {
  const { wave, form, data, mayWrite, isPilotOpen } = open;
  const isSent = wave.state === 'done';
  if (!isSent && !mayWrite) return { show: isPilotOpen ? 'over' : 'paused' };
  if (isSent && asked === null) return { show: 'thanks', changeUntil: wave.changeUntil };
  const pages = openPages(form, data);
  if (asked === 'fin' || !mayWrite || pages.length === 0) return reviewOf(open, pages);
  const number = asked === null ? open.page : Number(asked) - 1;
  const page = pages.find((one) => one >= number) ?? pages.at(-1) ?? 0;
  return {
    ...{ show: 'page', page, at: pages.indexOf(page) + 1, of: pages.length, ...showPage(form, data, page) },
    problems: isMarked ? checkPage(form, data, page) : {},
    ...{ hash: form.hash, minutes: minutesFor(questionsOf(form.definition)) },
    isStart: wave.state === 'to-do' && page === pages[0],
    isResumed: asked === null && wave.state === 'begun' && page !== pages[0],
  };
}

function reviewOf({ form, data, wave, mayWrite }: OpenSurvey, pages: readonly number[]): SurveyScreen {
  return {
    show: 'review',
    pages: pages.map((index) => ({ index, ...showPage(form, data, index) })),
    isEmpty: Object.keys(openAnswers(form, data)).length === 0,
    ...{ isSent: wave.state === 'done', mayWrite },
  };
}
