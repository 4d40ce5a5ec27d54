import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { recordAudit } from '~/access/record-audit.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { getKit } from '~/kit/load-kit.server.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { EmptyState } from '~/ui/empty-state.tsx';
import { Notice } from '~/ui/notice.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { AnswerList } from '../components/answer-list.tsx';
import { DesignPage } from '../components/design-page.tsx';
import { GroupAnswers } from '../components/group-answers.tsx';
import { listAnswers, removeAnswer } from '../design/answers.server.ts';
import { designHref } from '../design/design-view.ts';
import { openDesign } from '../design/open-design.server.ts';
import { messages } from '../messages/selector.ts';
import { askedQuestions } from '../selector/asked.server.ts';
import { getSelector } from '../selector/load-selector.server.ts';
import { modelPlaces } from '../selector/model-places.ts';
import { assess } from '../selector/rank.ts';
import { effectiveWeights } from '../selector/selector.ts';

export const handle: RouteHandle = { action: 'design.read', writeAction: 'design.write' };
export const meta = pageTitle(messages, (t) => t.answers.title);

export async function loader(args: LoaderFunctionArgs) {
  const { app, frame, design, locale, mayWrite } = await openDesign(args, 'design.read');
  const answers = await listAnswers(app, design.id);
  const selector = getSelector();
  const weights = effectiveWeights(selector, design.document.weights);
  const choices = answers.map((answer) => answer.choices);
  const { places } = assess({ selector, weights, models: modelPlaces(getKit()), answers: choices });
  const removed = new URL(args.request.url).searchParams.has('retiree');
  return { frame, design, mayWrite, removed, answers, places, questions: askedQuestions(locale) };
}

export async function action(args: ActionFunctionArgs) {
  const { app, principal, territoryId, designId } = await openDesign(args, 'design.write');
  const answerId = String((await args.request.formData()).get('remove') ?? '');
  await removeAnswer(app, { territoryId, designId, answerId });
  await recordAudit(app, { principal, action: 'governance.answer-removed', territoryId, subject: designId });
  return redirect(`${designHref(territoryId, designId)}/reponses?retiree=1`);
}

export default function Answers() {
  const t = useMessages(messages);
  const locale = useLocale();
  const { frame, design, mayWrite, removed, answers, places, questions } = useLoaderData<typeof loader>();
  const href = designHref(frame.territory.id, design.id);
  return (
    <DesignPage frame={frame} design={{ href, title: design.document.title[locale], mayWrite }}>
      {removed ? <Notice>{t.answers.removed}</Notice> : null}
      <div className="head">
        <div className="stack">
          <h1>{t.answers.heading(answers.length)}</h1>
          <p className="lead">{answers.length > 0 ? t.answers.lead : t.answers.empty}</p>
        </div>
      </div>
      {answers.length > 0 ? (
        <>
          <GroupAnswers questions={questions} answers={answers} />
          <AnswerList {...{ questions, answers, places, mayWrite }} />
        </>
      ) : mayWrite ? (
        <EmptyState
          title={t.title}
          headingLevel={2}
          action={
            <Link className="button" to={`${href}/questionnaire`}>
              {t.send}
            </Link>
          }
        />
      ) : null}
    </DesignPage>
  );
}
