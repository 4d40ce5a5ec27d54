import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireTester } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { holderName } from '~/consent/holder-words.ts';
import { listConsents } from '~/consent/list-consents.server.ts';
import { withdrawConsent } from '~/consent/withdraw-consent.server.ts';
import { getOpenPilot } from '~/pilots/get-open-pilot.server.ts';
import { isAppError } from '~/platform/app-error.ts';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { Callout } from '~/ui/callout.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { SpaceFrame } from '../components/space-frame.tsx';
import { WithdrawalDone, WithdrawalPreview } from '../components/withdrawal.tsx';
import { errorWords } from '../error-words.server.ts';
import { messages } from '../messages/consents.ts';
import { readFrame } from '../read-frame.server.ts';

export const handle: RouteHandle = { action: 'tester.own' };
export const meta = pageTitle(messages, (t) => t.withdrawTitle);

export async function loader(args: LoaderFunctionArgs) {
  const tester = await requireTester(args);
  const { app } = args.context;
  const definition = await getOpenPilot(app, tester.pilotSlug);
  const consents = await listConsents(app, tester.testerId);
  const consent = consents.find((one) => one.purposeKey === args.params.purpose);
  if (!consent) throw new Response(null, { status: 404 });
  const { purpose } = consent;
  const titleOf = (key: string) =>
    definition.datasets.find((dataset) => dataset.key === key)?.title ?? { fr: key, en: key };
  const others = consents.filter((one) => one.state === 'granted' && one.purposeKey !== purpose.key);
  const coverage = purpose.datasets.map((key) => ({
    title: titleOf(key),
    keptFor: others.find((one) => one.purpose.datasets.includes(key))?.purpose.question ?? null,
  }));
  return {
    frame: await readFrame(app, definition, tester),
    question: purpose.question,
    ifWithdrawn: purpose.ifWithdrawn,
    service: definition.services.find(({ key }) => purpose.services.includes(key))?.title ?? null,
    erased: coverage.filter(({ keptFor }) => keptFor === null).map(({ title }) => title),
    kept: coverage.flatMap(({ title, keptFor }) => (keptFor ? [{ title, keptFor }] : [])),
    hasData: purpose.datasets.length > 0,
    isGranted: consent.state === 'granted',
  };
}

export async function action(args: ActionFunctionArgs) {
  const { testerId } = await requireTester(args);
  const locale = localeOf(args.request);
  try {
    const done = await withdrawConsent(args.context.app, { testerId, purposeKey: args.params.purpose ?? '' });
    const disconnected = done.disconnected.map(({ holderId, told }) => ({ name: holderName(holderId), told }));
    const { consequence, erasedReadings, erasedAnswers } = done;
    return { error: null, done: { consequence, erasedReadings, erasedAnswers, disconnected } };
  } catch (error) {
    if (!isAppError(error)) throw error;
    return { error: errorWords(error, locale) ?? null, done: null };
  }
}

export default function Withdraw() {
  const { frame, ...preview } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <SpaceFrame data={frame}>
      {result?.error ? <Callout tone="bad" title={result.error} role="alert" /> : null}
      {result?.done ? <WithdrawalDone done={result.done} /> : <WithdrawalPreview preview={preview} />}
    </SpaceFrame>
  );
}
