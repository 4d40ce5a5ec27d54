import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireAccess } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { territoryFrame } from '~/access/territory-frame.server.ts';
import { getPilotDefinition } from '~/pilots/get-pilot-definition.server.ts';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { LaptopFrame } from '~/ui/frames/laptop-frame.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { DefinitionsPage } from '../components/definitions-page.tsx';
import { readFilter } from '../filter.ts';
import { sectionMessages } from '../messages/sections.ts';

export const handle: RouteHandle = { action: 'research.read' };
export const meta = pageTitle(sectionMessages, (t) => t.sections.definitions);

export async function loader(args: LoaderFunctionArgs) {
  const { territory = '', pilot = '' } = args.params;
  const principal = await requireAccess(args, 'research.read', { territory, pilot });
  const { app } = args.context;
  const definition = await getPilotDefinition(app, pilot);
  return {
    frame: await territoryFrame(app, {
      ...{ territoryId: territory, principal, locale: localeOf(args.request), initiativeId: definition.initiative },
    }),
    page: {
      base: `/${territory}/experimentations/${pilot}/recherche`,
      filter: readFilter(new URL(args.request.url).searchParams),
      smallestGroup: definition.smallestGroup,
      ...definition.thresholds,
    },
  };
}

export default function Definitions() {
  const { frame, page } = useLoaderData<typeof loader>();
  return (
    <LaptopFrame {...frame} phases={{ reached: frame.reachedPhase, here: 4 }}>
      <DefinitionsPage {...page} />
    </LaptopFrame>
  );
}
