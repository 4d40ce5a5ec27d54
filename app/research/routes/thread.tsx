import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireAccess } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { territoryFrame } from '~/access/territory-frame.server.ts';
import { findCards } from '~/pilots/find-cards.server.ts';
import { getPilotDefinition } from '~/pilots/get-pilot-definition.server.ts';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { LaptopFrame } from '~/ui/frames/laptop-frame.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { ThreadPage } from '../components/thread-page.tsx';
import { threadMessages } from '../messages/thread.ts';
import { followThread, isFigureKey } from '../thread.ts';

export const handle: RouteHandle = { action: 'research.read' };
export const meta = pageTitle(threadMessages, (t) => t.documentTitle);

export async function loader(args: LoaderFunctionArgs) {
  const { territory = '', pilot = '', figure } = args.params;
  const principal = await requireAccess(args, 'research.read', { territory, pilot });
  if (!isFigureKey(figure)) throw new Response(null, { status: 404 });
  const { app } = args.context;
  const locale = localeOf(args.request);
  const definition = await getPilotDefinition(app, pilot);
  const cards = await findCards(app, definition);
  return {
    frame: await territoryFrame(app, {
      territoryId: territory,
      principal,
      locale,
      initiativeId: definition.initiative,
    }),
    thread: followThread(definition, figure, cards, locale),
    base: `/${territory}/experimentations/${pilot}/recherche`,
    ...definition.thresholds,
  };
}

export default function ThreadRoute() {
  const { frame, ...page } = useLoaderData<typeof loader>();
  return (
    <LaptopFrame {...frame} phases={{ reached: frame.reachedPhase, here: 4 }}>
      <ThreadPage {...page} />
    </LaptopFrame>
  );
}
