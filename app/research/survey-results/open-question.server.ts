import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { openPilot } from '~/pilots/open-pilot-page.server.ts';
import { researchContext } from '../research-context.server.ts';
import { askedQuestions } from './describe-survey.ts';

/** What the page and the file of an open question begin with: researchers only. 404 for what is no open question. */
export async function openOpenAnswers(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const opened = await openPilot(args, 'research.code');
  const { definition, pilot, territory, app } = opened;
  const planned = definition.surveys.find(({ key }) => key === args.params.survey);
  if (!planned) throw new Response(null, { status: 404 });
  const research = researchContext(app);
  const wave = { pilotSlug: pilot, surveyKey: planned.key };
  const questions = askedQuestions(await research.readForms(wave)).map((one) => one.question);
  const name = args.params.question ?? '';
  const asked = questions.find(
    (question) =>
      (question.kind === 'text' && question.name === name) ||
      (question.hasOther && `${question.name}-Comment` === name),
  );
  if (!asked) throw new Response(null, { status: 404 });
  const base = `/${territory}/experimentations/${pilot}/recherche/enquetes/${planned.key}`;
  return {
    ...opened,
    research,
    planned,
    asked,
    place: { ...wave, question: name },
    base,
    here: `${base}/textes/${name}`,
  };
}
