import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireTester } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { getOpenPilot } from '~/pilots/get-open-pilot.server.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { pageTitle } from '~/ui/page-title.ts';
import { SpaceFrame } from '../components/space-frame.tsx';
import { UploadForm } from '../components/upload-form.tsx';
import { UploadResult } from '../components/upload-result.tsx';
import { messages } from '../messages/upload.ts';
import { readFrame } from '../read-frame.server.ts';
import { receiveFile } from '../receive-file.server.ts';

export const handle: RouteHandle = { action: 'tester.own' };
export const meta = pageTitle(messages, (t) => t.title);

export async function loader(args: LoaderFunctionArgs) {
  const tester = await requireTester(args);
  const definition = await getOpenPilot(args.context.app, tester.pilotSlug);
  return { frame: await readFrame(args.context.app, definition, tester), holders: definition.holders };
}

export async function action(args: ActionFunctionArgs) {
  const tester = await requireTester(args);
  return receiveFile(args.context.app, { tester, request: args.request, locale: localeOf(args.request) });
}

export default function Upload() {
  const t = useMessages(messages);
  const { frame, holders } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const received = answer && 'series' in answer ? answer.series : null;
  return (
    <SpaceFrame data={frame}>
      <h1>{t.title}</h1>
      {received ? <UploadResult series={received} /> : <p>{t.lead}</p>}
      <UploadForm holders={holders} again={received !== null} problem={answer && 'problem' in answer ? answer : null} />
    </SpaceFrame>
  );
}
