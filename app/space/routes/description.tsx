import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { requireTester } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { clearDescription } from '~/consent/clear-description.server.ts';
import { saveDescription } from '~/consent/save-description.server.ts';
import { answersSchema, givenAnswers } from '~/pilots/declared-answers.ts';
import { isAppError } from '~/platform/app-error.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { Callout } from '~/ui/callout.tsx';
import { parseForm } from '~/ui/form/parse-form.ts';
import { Notice } from '~/ui/notice.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { DescriptionForm } from '../components/description-form.tsx';
import { DescriptionPurposes } from '../components/description-purposes.tsx';
import { SpaceFrame } from '../components/space-frame.tsx';
import { errorWords } from '../error-words.server.ts';
import { messages } from '../messages/description.ts';
import { descriptionPath, nextStep } from '../next-step.server.ts';
import { declaredKey, readDescriptionPage, readQuestions } from '../read-description-page.server.ts';

export const handle: RouteHandle = { action: 'tester.own' };
export const meta = pageTitle(messages, (t) => t.title);

/** `?etape=1`: on the way in, between the questions and the holders. */
const isStep = (request: Request): boolean => new URL(request.url).searchParams.has('etape');

export async function loader(args: LoaderFunctionArgs) {
  const tester = await requireTester(args);
  const { app } = args.context;
  const page = await readDescriptionPage(app, tester, declaredKey(args.params.dataset));
  const done = new URL(args.request.url).searchParams.get('fait');
  return {
    ...page,
    later: isStep(args.request) ? await nextStep(app, tester.testerId, { described: true }) : null,
    done: done === 'garde' || done === 'efface' ? done : null,
  };
}

export async function action(args: ActionFunctionArgs) {
  const tester = await requireTester(args);
  const { app } = args.context;
  const { testerId } = tester;
  const dataset = declaredKey(args.params.dataset);
  const { fields, thisYear } = await readQuestions(app, tester, dataset);
  const form = await args.request.formData();
  if (form.get('intent') === 'clear') {
    await clearDescription(app, { testerId, dataset });
    return redirect(`${descriptionPath(dataset)}?fait=efface`);
  }
  const locale = localeOf(args.request);
  const submission = parseForm(form, { schema: answersSchema(fields, thisYear), locale });
  if (submission.status !== 'success') return { reply: submission.reply(), problem: null };
  const answers = givenAnswers(submission.value);
  try {
    await saveDescription(app, { testerId, dataset, answers });
  } catch (error) {
    if (!isAppError(error)) throw error;
    return { reply: submission.reply(), problem: errorWords(error, locale) ?? null };
  }
  if (isStep(args.request)) return redirect(await nextStep(app, testerId, { described: true }));
  const done = Object.keys(answers).length > 0 ? 'garde' : 'efface';
  return redirect(`${descriptionPath(dataset)}?fait=${done}`);
}

export default function Description() {
  const t = useMessages(messages);
  const locale = useLocale();
  const { frame, title, detail, fields, answers, purposes, later, done, usedBy } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const isAgreed = purposes.some(({ isGranted }) => isGranted);
  return (
    <SpaceFrame data={frame}>
      {result?.problem ? (
        <Callout tone="bad" title={t.failed} role="alert">
          {result.problem}
        </Callout>
      ) : null}
      <h1>{inLocale(title, locale)}</h1>
      {done === 'garde' ? (
        <Notice>
          {t.saved} {usedBy ? <Link to={usedBy.path}>{t.openPage(inLocale(usedBy.title, locale))}</Link> : null}
        </Notice>
      ) : null}
      {done === 'efface' ? <Notice>{t.cleared}</Notice> : null}
      {isAgreed ? <p>{inLocale(detail, locale)}</p> : null}
      {isAgreed ? (
        <DescriptionForm
          key={JSON.stringify(answers)}
          {...{ fields, answers, later }}
          lastResult={result?.reply ?? null}
        />
      ) : null}
      <DescriptionPurposes purposes={purposes} isAgreed={isAgreed} />
    </SpaceFrame>
  );
}
