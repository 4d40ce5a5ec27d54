import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireTester } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { decideConsent } from '~/consent/decide-consent.server.ts';
import { declaredDatasets } from '~/consent/find-declared.ts';
import { textInForce } from '~/consent/keep-text.server.ts';
import { listConsents } from '~/consent/list-consents.server.ts';
import { ConsentTerms } from '~/pilots/components/consent-terms.tsx';
import { getOpenPilot } from '~/pilots/get-open-pilot.server.ts';
import { isAppError } from '~/platform/app-error.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { energyOf } from '~/services/energy.ts';
import { Callout } from '~/ui/callout.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { ConsentAnswer } from '../components/consent-answer.tsx';
import { DataPeek } from '../components/data-peek.tsx';
import { QuestionBar } from '../components/question-bar.tsx';
import { SpaceFrame } from '../components/space-frame.tsx';
import { errorWords } from '../error-words.server.ts';
import { messages } from '../messages/consents.ts';
import { nextStep } from '../next-step.server.ts';
import { readFrame } from '../read-frame.server.ts';

export const handle: RouteHandle = { action: 'tester.own' };
export const meta = pageTitle(messages, (t) => t.questionTitle);

export async function loader(args: LoaderFunctionArgs) {
  const tester = await requireTester(args);
  const { app } = args.context;
  const definition = await getOpenPilot(app, tester.pilotSlug);
  const consents = await listConsents(app, tester.testerId);
  const at = consents.findIndex((consent) => consent.purposeKey === args.params.purpose);
  const consent = consents[at];
  if (!consent) throw new Response(null, { status: 404 });
  const { key, question, datasets, what, why, who, until, ifRefused } = consent.purpose;
  const before = consents[at - 1]?.purposeKey;
  return {
    frame: await readFrame(app, definition, tester),
    purpose: { key, question, datasets, what, why, who, until, ifRefused },
    state: consent.state,
    ...{ textChanged: consent.textChanged, isPartial: consent.isPartial },
    isOpen: consent.isOpen,
    at: at + 1,
    of: consents.length,
    back: before ? `/moi/accords/${before}` : '/moi/accords',
    readHash: textInForce(tester.pilotSlug, consent.purpose, localeOf(args.request)).hash,
    later: await nextStep(app, tester.testerId, { afterKey: key }),
    asked: declaredDatasets(definition)
      .filter((dataset) => datasets.includes(dataset.key))
      .flatMap(({ fields }) => fields.map((field) => field.title)),
    study: consent.purpose.coversActivity ? definition.activities.slice(0, 3).map((activity) => activity.title) : [],
  };
}

export async function action(args: ActionFunctionArgs) {
  const tester = await requireTester(args);
  const { app } = args.context;
  const { testerId } = tester;
  const purposeKey = args.params.purpose ?? '';
  const form = await args.request.formData();
  const decision = form.get('decision');
  const read = form.get('lu');
  if (decision !== 'grant' && decision !== 'refuse') throw new Response(null, { status: 400 });
  const locale = localeOf(args.request);
  const held = (await listConsents(app, testerId)).find((consent) => consent.purposeKey === purposeKey);
  // What was taken back or has ended is a no already: there is nothing to refuse again.
  const isNo = decision === 'refuse' && (held?.state === 'revoked' || held?.state === 'expired');
  try {
    if (!isNo)
      await decideConsent(app, {
        testerId,
        purposeKey,
        decision,
        locale,
        ...(typeof read === 'string' ? { readHash: read } : {}),
      });
  } catch (error) {
    if (!isAppError(error)) throw error;
    return { error: errorWords(error, locale) ?? null };
  }
  return redirect(await nextStep(app, testerId, { afterKey: purposeKey }));
}

export default function ConsentQuestion() {
  const t = useMessages(messages);
  const locale = useLocale();
  const { frame, purpose, state, textChanged, isPartial, isOpen, at, of, back, later, asked, study, ...answer } =
    useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const energy = purpose.datasets.map(energyOf).find((one) => one !== undefined);
  const icon = energy === 'gas' ? 'flame' : energy === 'electricity' ? 'bolt' : 'people';
  return (
    <SpaceFrame
      data={frame}
      question={{
        bar: <QuestionBar back={back} at={at} of={of} />,
        answer: (
          <ConsentAnswer
            purposeKey={purpose.key}
            ifRefused={inLocale(purpose.ifRefused, locale)}
            {...{ state, textChanged, isPartial, isOpen, later, readHash: answer.readHash }}
          />
        ),
      }}
    >
      {result?.error ? <Callout tone="bad" title={result.error} role="alert" /> : null}
      <h1>{inLocale(purpose.question, locale)}</h1>
      {textChanged ? <Callout tone="info" title={t.changed} /> : null}
      <ConsentTerms purpose={purpose} icon={icon} />
      <DataPeek datasets={purpose.datasets} asked={asked} study={study} />
    </SpaceFrame>
  );
}
