import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireTester } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { getOpenPilot } from '~/pilots/get-open-pilot.server.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { messages } from '~/surveys/messages/answer.ts';
import { Notice } from '~/ui/notice.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { answerSurvey } from '../answer-survey.server.ts';
import { SpaceFrame } from '../components/space-frame.tsx';
import { SurveyAnswerBar, SurveyBar } from '../components/survey-bars.tsx';
import { SurveyBody } from '../components/survey-body.tsx';
import { readFrame } from '../read-frame.server.ts';
import { readSurvey } from '../read-survey.server.ts';
import { recordSurvey } from '../record-survey.server.ts';

export const handle: RouteHandle = { action: 'tester.own' };
export const meta = pageTitle(messages, (t) => t.listTitle);

/** `?page=3`, `?page=fin`; `?fait=plus` (one more question on the page), `?fait=change` (its questions changed). */
export async function loader(args: LoaderFunctionArgs) {
  const tester = await requireTester(args);
  const { app } = args.context;
  const definition = await getOpenPilot(app, tester.pilotSlug);
  const params = new URL(args.request.url).searchParams;
  const surveyKey = args.params.survey ?? '';
  const { open, screen } = await readSurvey(
    app,
    { definition, tester, surveyKey },
    { page: params.get('page'), isMarked: params.get('fait') === 'manque' },
  );
  if (screen.show === 'page' && screen.isStart)
    await recordSurvey(app, { definition, tester }, 'survey-opened', surveyKey);
  const { title, about } = open.wave.survey;
  return {
    frame: await readFrame(app, definition, tester),
    ...{ key: surveyKey, title, about, screen, smallestGroup: definition.smallestGroup },
    notice: params.get('fait'),
  };
}

export async function action(args: ActionFunctionArgs) {
  const tester = await requireTester(args);
  const { app } = args.context;
  const definition = await getOpenPilot(app, tester.pilotSlug);
  const surveyKey = args.params.survey ?? '';
  const answered = await answerSurvey(app, { definition, tester, surveyKey }, await args.request.formData());
  return 'leadsTo' in answered ? redirect(answered.leadsTo) : answered;
}

const FORM = 'enquete';

export default function MySurvey() {
  const t = useMessages(messages);
  const locale = useLocale();
  const { frame, title, about, screen, smallestGroup, notice } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  const question =
    screen.show === 'page'
      ? {
          bar: <SurveyBar at={screen.at} of={screen.of} />,
          answer: <SurveyAnswerBar form={FORM} isFirst={screen.at === 1} />,
        }
      : undefined;
  return (
    <SpaceFrame data={frame} {...(question ? { question } : {})}>
      {notice === 'plus' && screen.show === 'page' ? <Notice icon="info">{t.more}</Notice> : null}
      {notice === 'manque' && screen.show === 'page' ? <Notice icon="info">{t.missing}</Notice> : null}
      {notice === 'change' && screen.show === 'page' ? <Notice icon="info">{t.changed}</Notice> : null}
      <SurveyBody
        form={FORM}
        title={inLocale(title, locale)}
        about={inLocale(about, locale)}
        screen={screen}
        smallestGroup={smallestGroup}
        refused={refused}
      />
    </SpaceFrame>
  );
}
