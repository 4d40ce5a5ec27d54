import type { LoaderFunctionArgs } from '@remix-run/node';
import { openPilot } from '~/pilots/open-pilot-page.server.ts';
import { findStudy } from '~/surveys/studies/load-studies.server.ts';
import { researchContext } from '../research-context.server.ts';
import { askedQuestions } from './describe-survey.ts';
import { scoresOf } from './load-survey.server.ts';
import { pairWaves } from './pair-waves.ts';

/** What a page or a file of a comparison begins with: `?etude=` keeps to one study. 404 for waves that are not planned. */
export async function openPairs(args: LoaderFunctionArgs) {
  const opened = await openPilot(args, 'research.read');
  const { definition, pilot, app } = opened;
  const [before, after] = [args.params.before, args.params.after].map((key) =>
    definition.surveys.find((survey) => survey.key === key),
  );
  if (!before || !after || before === after) throw new Response(null, { status: 404 });
  const research = researchContext(app);
  const waves = await Promise.all(
    [before, after].map(async ({ key }) => {
      const place = { pilotSlug: pilot, surveyKey: key };
      const [forms, answers] = await Promise.all([research.readForms(place), research.readAnswers(place)]);
      return { forms, answers, questions: askedQuestions(forms).map(({ question }) => question) };
    }),
  );
  const [first, second] = waves as [(typeof waves)[number], (typeof waves)[number]];
  const studiesOf = ({ forms }: (typeof waves)[number]) => new Set(forms.flatMap(({ studies }) => studies));
  const shared = [...studiesOf(first)].filter((key) => studiesOf(second).has(key));
  const study = findStudy(shared.find((key) => key === new URL(args.request.url).searchParams.get('etude')) ?? '');
  const names = study && new Set(study.pages.flatMap(({ elements }) => elements.map(({ name }) => name)));
  const only = <Q extends { name: string }>(questions: readonly Q[]) =>
    names ? questions.filter(({ name }) => names.has(name)) : questions;
  const paired = pairWaves({
    before: { answers: first.answers, questions: only(first.questions) },
    after: { answers: second.answers, questions: only(second.questions) },
    scores: scoresOf(study ? [study.key] : shared),
    k: definition.smallestGroup,
  });
  return { ...opened, before, after, paired, study: study ?? null, shared };
}

/** Studies that both waves ask, with their names. */
export const studyTitles = (keys: readonly string[]) =>
  keys.flatMap((key) => {
    const study = findStudy(key);
    return study ? [{ key, title: study.title }] : [];
  });
