import type { LoaderFunctionArgs } from '@remix-run/node';
import { openPilot } from '~/pilots/open-pilot-page.server.ts';
import { findStudy } from '~/surveys/studies/load-studies.server.ts';
import type { StudyScore } from '~/surveys/studies/study.ts';
import { researchContext } from '../research-context.server.ts';
import { describeSurvey } from './describe-survey.ts';
import { readSurveyFilter } from './survey-filter.ts';

/** What a page or a file of a wave's results begins with. 404 for a wave that is not planned. */
export async function openSurvey(args: LoaderFunctionArgs) {
  const opened = await openPilot(args, 'research.read');
  const { definition, pilot } = opened;
  const planned = definition.surveys.find(({ key }) => key === args.params.survey);
  if (!planned) throw new Response(null, { status: 404 });
  const research = researchContext(opened.app);
  const place = { pilotSlug: pilot, surveyKey: planned.key };
  const [forms, answers] = await Promise.all([research.readForms(place), research.readAnswers(place)]);
  return { ...opened, research, planned, place, forms, answers };
}

export type OpenedSurvey = Awaited<ReturnType<typeof openSurvey>>;

/** The figures that the address asks for, of versions that were answered (of the last while none was). */
export function figuresOf({ forms, answers, definition }: OpenedSurvey, request: Request) {
  const answered = new Set(answers.map(({ formVersion }) => formVersion));
  const seen = forms.filter(({ version }, i) => answered.has(version) || (answered.size === 0 && i === 0));
  return describeSurvey({
    ...{ forms: seen, answers, scores: scoresOf(forms.flatMap(({ studies }) => studies)) },
    filter: readSurveyFilter(new URL(request.url).searchParams),
    k: definition.smallestGroup,
  });
}

export const scoresOf = (studies: readonly string[]): StudyScore[] =>
  [...new Set(studies)].flatMap((key) => findStudy(key)?.scores ?? []);
