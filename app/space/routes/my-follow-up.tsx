import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import type { RouteHandle } from '~/access/route-handle.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { Callout } from '~/ui/callout.tsx';
import { EmptyState } from '~/ui/empty-state.tsx';
import { Notice } from '~/ui/notice.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { GoalList, ObservationList } from '../components/follow-up-lists.tsx';
import { SpaceFrame } from '../components/space-frame.tsx';
import { newOnce, readFollowUp } from '../follow-up/follow-up.server.ts';
import { receiveMyGesture } from '../follow-up/receive-my-gesture.server.ts';
import { messages } from '../messages/follow-up.ts';
import { openService } from '../open-service.server.ts';

export const handle: RouteHandle = { action: 'tester.own' };
export const meta = pageTitle(messages, (t) => t.title);

export async function loader(args: LoaderFunctionArgs) {
  const { app, tester, frame, timeZone } = await openService(args, 'shared-view');
  const { observations, goals } = await readFollowUp(app, tester.testerId);
  return {
    ...{ frame, timeZone, observations, goals, once: newOnce() },
    isDone: new URL(args.request.url).searchParams.has('fait'),
  };
}

export async function action(args: ActionFunctionArgs) {
  const page = await openService(args, 'shared-view');
  const refused = await receiveMyGesture(page, await args.request.formData());
  return refused ? { refused } : redirect('/moi/partage/suivi?fait=1');
}

export default function MyFollowUp() {
  const t = useMessages(messages);
  const { frame, timeZone, observations, goals, once, isDone } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const list = { side: 'tester', testerName: '', timeZone, once } as const;
  return (
    <SpaceFrame data={frame}>
      {answer?.refused ? <Callout tone="warn" title={answer.refused} role="alert" /> : null}
      {isDone && !answer ? <Notice>{t.done}</Notice> : null}
      <h1>{t.title}</h1>
      <p>{t.lead}</p>
      {observations.length + goals.length === 0 ? (
        <EmptyState title={t.nothing} headingLevel={2}>
          {t.nothingText}
        </EmptyState>
      ) : (
        <>
          <GoalList goals={goals} {...list} />
          <ObservationList observations={observations} {...list} />
        </>
      )}
      <p>
        <Link to="/moi/partage">{t.back}</Link>
      </p>
    </SpaceFrame>
  );
}
