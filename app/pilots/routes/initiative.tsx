import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireAccess } from '~/access/guard.server.ts';
import { decide } from '~/access/permissions.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { territoryFrame } from '~/access/territory-frame.server.ts';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { LaptopFrame } from '~/ui/frames/laptop-frame.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { InitiativeView } from '../components/initiative-view.tsx';
import { initiativeOverview } from '../initiative-overview.server.ts';
import { initiativePilots } from '../initiative-pilots.server.ts';
import { messages } from '../messages/initiative.ts';

export const handle: RouteHandle = { action: 'initiative.read' };
export const meta = pageTitle(messages, (t) => t.title);

export async function loader(args: LoaderFunctionArgs) {
  const { territory = '' } = args.params;
  const principal = await requireAccess(args, 'initiative.read', { territory });
  const { app } = args.context;
  const may = (action: Parameters<typeof decide>[1]) => decide(principal, action, { territory }) === 'allow';
  return {
    frame: await territoryFrame(app, { territoryId: territory, principal, locale: localeOf(args.request) }),
    overview: await initiativeOverview(app, territory),
    pilots: await initiativePilots(app, {
      territoryId: territory,
      mayRead: (pilot) => decide(principal, 'pilot.read', { territory, pilot }) === 'allow',
    }),
    mayImport: may('datamap.write'),
    mayRead: may('datamap.read'),
    mayOpenWorkshops: may('workshop.read'),
    mayRun: may('workshop.run'),
    mayReadScenarios: may('scenario.read'),
    mayManageTeam: may('team.manage'),
    mayReadDesign: may('design.read'),
  };
}

export default function Initiative() {
  const { frame, ...view } = useLoaderData<typeof loader>();
  return (
    <LaptopFrame {...frame}>
      <InitiativeView territoryId={frame.territory.id} theme={frame.theme} reached={frame.reachedPhase} {...view} />
    </LaptopFrame>
  );
}
