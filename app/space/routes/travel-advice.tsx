import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { RouteHandle } from '~/access/route-handle.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { AdviceWidget } from '~/services/travel/components/advice-widget.tsx';
import { advice } from '~/services/travel/messages/advice.ts';
import { WIDGETS } from '~/services/widgets.ts';
import { Notice } from '~/ui/notice.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { ServiceStanding } from '../components/service-standing.tsx';
import { SpaceFrame } from '../components/space-frame.tsx';
import { messages } from '../messages/travel.ts';
import { openService } from '../open-service.server.ts';
import { chooseAdvice, readTravelAdvice } from '../read-travel-advice.server.ts';

export const handle: RouteHandle = { action: 'tester.own' };
export const meta = pageTitle(messages, (t) => t.advice);

const DONE = ['chosen', 'stopped'] as const;
const { path } = WIDGETS['travel-advice'];

export async function loader(args: LoaderFunctionArgs) {
  const page = await openService(args, 'travel-advice');
  const found = await readTravelAdvice(page);
  await page.record('opened-space');
  const just = new URL(args.request.url).searchParams.get('fait');
  return { frame: page.frame, ...found, just: DONE.find((done) => done === just) ?? null };
}

export async function action(args: ActionFunctionArgs) {
  const page = await openService(args, 'travel-advice');
  const form = await args.request.formData();
  const [key, intent] = [String(form.get('key') ?? ''), String(form.get('intent') ?? '')];
  if (intent !== 'choose' && intent !== 'stop') throw new Response(null, { status: 400 });
  return redirect(`${path}?fait=${await chooseAdvice(page, { key, intent })}`);
}

export default function TravelAdvice() {
  const t = useMessages(advice);
  const { frame, standing, view, sayPath, just } = useLoaderData<typeof loader>();
  return (
    <SpaceFrame data={frame}>
      {just ? <Notice>{t.did[just]}</Notice> : null}
      <AdviceWidget view={view} path={path} sayPath={sayPath} />
      <ServiceStanding standing={standing} />
    </SpaceFrame>
  );
}
