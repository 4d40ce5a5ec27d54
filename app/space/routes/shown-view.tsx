import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect, redirectDocument } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { RouteHandle } from '~/access/route-handle.ts';
import { openPilot, pilotPageFrame } from '~/pilots/open-pilot-page.server.ts';
import { pageTitle } from '~/ui/page-title.ts';
import { ShownViewFrame, ShownViewGone } from '../components/shown-frame.tsx';
import { ShownViewPage } from '../components/shown-view-page.tsx';
import { newOnce } from '../follow-up/follow-up.server.ts';
import { readShownView } from '../follow-up/read-shown-view.server.ts';
import { receiveGestureAs } from '../follow-up/receive-gesture-as.server.ts';
import { messages } from '../messages/shown.ts';

export const handle: RouteHandle = { action: 'view.read' };
export const meta = pageTitle<(typeof messages)['fr'], { shown: unknown }>(messages, (t, loaded) =>
  loaded?.shown ? t.title : t.gone,
);

export async function loader(args: LoaderFunctionArgs) {
  const opened = await openPilot(args, 'view.read');
  const shown = (await readShownView(opened, args.params.view ?? '')) ?? null;
  const page = { ...(await pilotPageFrame(opened)), id: args.params.view ?? '', once: newOnce(), shown };
  const isDone = new URL(args.request.url).searchParams.has('fait');
  return data({ ...page, isDone }, { status: shown ? 200 : 404 });
}

export async function action(args: ActionFunctionArgs) {
  const opened = await openPilot(args, 'view.read');
  const answer = await receiveGestureAs(opened, args.params.view ?? '', await args.request.formData());
  const here = `/${opened.territory}/experimentations/${opened.pilot}/suivis/${args.params.view}`;
  if (answer === 'written') return redirect(`${here}?fait=1`);
  // The browser starts afresh: what it had in memory of the view goes with the page.
  return answer === 'gone' ? redirectDocument(here) : { refused: answer.refused };
}

export default function ShownView() {
  const { frame, links, id, once, shown, isDone } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused ?? null;
  return (
    <ShownViewFrame frame={frame}>
      {shown ? (
        <ShownViewPage {...{ shown, once, refused, isDone }} path={`${links.base}/suivis/${id}`} />
      ) : (
        <ShownViewGone base={links.base} />
      )}
    </ShownViewFrame>
  );
}
