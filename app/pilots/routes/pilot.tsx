import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireAccess } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { territoryFrame } from '~/access/territory-frame.server.ts';
import { useLocale } from '~/platform/i18n/locale-context.tsx';
import { type Bilingual, inLocale } from '~/platform/i18n/messages.ts';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { LaptopFrame } from '~/ui/frames/laptop-frame.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { HolderTable } from '../components/holder-table.tsx';
import { OverviewSide } from '../components/overview-side.tsx';
import { PanelBars } from '../components/panel-bars.tsx';
import { PilotProgress } from '../components/pilot-progress.tsx';
import { PilotTabs } from '../components/pilot-tabs.tsx';
import { PointsList } from '../components/points-list.tsx';
import { messages } from '../messages/overview.ts';
import { pilotLinks } from '../pilot-links.server.ts';
import { pilotOverview } from '../pilot-overview.server.ts';

export const handle: RouteHandle = { action: 'pilot.read' };
export const meta = pageTitle(messages, (t, data?: { overview: { title: Bilingual } }) =>
  t.title(data?.overview.title ?? { fr: '', en: '' }),
);

export async function loader(args: LoaderFunctionArgs) {
  const { territory = '', pilot = '' } = args.params;
  const principal = await requireAccess(args, 'pilot.read', { territory, pilot });
  const { app } = args.context;
  const overview = await pilotOverview(app, pilot);
  const locale = localeOf(args.request);
  const { initiativeId } = overview;
  const frame = await territoryFrame(app, { territoryId: territory, principal, locale, initiativeId });
  return { overview, frame, links: pilotLinks(principal, { territory, pilot }) };
}

export default function PilotPage() {
  const { overview, frame, links } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const { figures, panelTitles, qualifying, inactiveAfterDays, holders, protocol } = overview;
  return (
    <LaptopFrame {...frame} phases={{ reached: frame.reachedPhase, here: 4 }}>
      <div className="head">
        <div className="stack">
          <h1>{inLocale(overview.title, locale)}</h1>
          <p className="lead">{inLocale(overview.pitch, locale)}</p>
        </div>
        <PilotProgress {...overview} />
      </div>
      <PilotTabs {...links} />
      <div className="cols">
        <div className="main">
          <PointsList
            points={overview.points}
            panelTitles={panelTitles}
            holderNames={Object.fromEntries(holders.map(({ id, name }) => [id, name]))}
            links={links}
          />
          <PanelBars
            figures={figures}
            panelTitles={panelTitles}
            smallestGroup={protocol.smallestGroup}
            qualifying={qualifying}
            inactiveAfterDays={inactiveAfterDays}
          />
          <HolderTable holders={holders} window={overview.window} smallestGroup={protocol.smallestGroup} />
        </div>
        <OverviewSide overview={overview} base={links.base} />
      </div>
    </LaptopFrame>
  );
}
