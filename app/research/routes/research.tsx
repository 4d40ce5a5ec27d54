import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireAccess } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { territoryFrame } from '~/access/territory-frame.server.ts';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { LaptopFrame } from '~/ui/frames/laptop-frame.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { ResearchPage } from '../components/research-page.tsx';
import { loadResearch } from '../load-research.server.ts';
import { pageMessages } from '../messages/page.ts';
import { researchView } from '../view.ts';

export const handle: RouteHandle = { action: 'research.read' };
export const meta = pageTitle(pageMessages, (t) => t.documentTitle);

export async function loader(args: LoaderFunctionArgs) {
  const { territory = '', pilot = '' } = args.params;
  const principal = await requireAccess(args, 'research.read', { territory, pilot });
  const { app } = args.context;
  const locale = localeOf(args.request);
  const { definition, ...rest } = await loadResearch(app, { principal, request: args.request, pilotSlug: pilot });
  return {
    frame: await territoryFrame(app, {
      territoryId: territory,
      principal,
      locale,
      initiativeId: definition.initiative,
    }),
    view: researchView(definition, { ...rest, locale }),
  };
}

export default function Research() {
  const { frame, view } = useLoaderData<typeof loader>();
  return (
    <LaptopFrame {...frame} phases={{ reached: frame.reachedPhase, here: 4 }}>
      <ResearchPage view={view} />
    </LaptopFrame>
  );
}
