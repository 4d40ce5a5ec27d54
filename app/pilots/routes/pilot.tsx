import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireAccess } from '~/access/guard.server.ts';
import { decide } from '~/access/permissions.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { territoryFrame } from '~/access/territory-frame.server.ts';
import { useLocale } from '~/platform/i18n/locale-context.tsx';
import { type Bilingual, inLocale } from '~/platform/i18n/messages.ts';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { LaptopFrame } from '~/ui/frames/laptop-frame.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { BeforeOpening } from '../components/before-opening.tsx';
import { ComingList } from '../components/coming-list.tsx';
import { DraftNotice } from '../components/draft-notice.tsx';
import { HolderTable } from '../components/holder-table.tsx';
import { ImaginedNote } from '../components/imagined-note.tsx';
import { OverviewSide } from '../components/overview-side.tsx';
import { PanelBars } from '../components/panel-bars.tsx';
import { PilotProgress } from '../components/pilot-progress.tsx';
import { PilotTabs } from '../components/pilot-tabs.tsx';
import { PointsList } from '../components/points-list.tsx';
import { getPilotDefinition } from '../get-pilot-definition.server.ts';
import { IndicatorMultiples } from '../indicators/components/indicator-multiples.tsx';
import { readSeries } from '../indicators/read-series.server.ts';
import { viewIndicators } from '../indicators/view-indicators.ts';
import { messages } from '../messages/overview.ts';
import { pilotLinks } from '../pilot-links.server.ts';
import { pilotOverview } from '../pilot-overview.server.ts';
import { hasBegun } from '../protocol/life.ts';

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
  const mayReadScenario = decide(principal, 'scenario.read', { territory }) === 'allow';
  const { scenarioId } = overview;
  const scenario = scenarioId && mayReadScenario ? `/${territory}/scenarios/${scenarioId}/lancer` : null;
  const imagined = app.env.ATELIER_DEMO === 'on';
  const definition = await getPilotDefinition(app, pilot);
  const links = pilotLinks(principal, { territory, pilot }, definition);
  const indicators = viewIndicators(definition, await readSeries(app, pilot), { isResearcher: false, reader: 'team' });
  return { overview, frame, scenario, imagined, links, indicators };
}

export default function PilotPage() {
  const { overview, frame, scenario, imagined, links, indicators } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const { figures, panelTitles, qualifying, inactiveAfterDays, holders, protocol } = overview;
  const before = overview.progress.state === 'to-come' && figures.total[0]?.count === 0;
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
      {imagined ? <ImaginedNote /> : null}
      {hasBegun(overview.status) ? null : <DraftNotice links={links} scenario={scenario} />}
      <div className="cols">
        <div className="main">
          <PointsList
            points={overview.points}
            panelTitles={panelTitles}
            holderNames={Object.fromEntries(holders.map(({ id, name }) => [id, name]))}
            links={links}
            before={before}
          />
          {before ? (
            <BeforeOpening overview={overview} />
          ) : (
            <PanelBars
              figures={figures}
              panelTitles={panelTitles}
              smallestGroup={protocol.smallestGroup}
              qualifying={qualifying}
              inactiveAfterDays={inactiveAfterDays}
            />
          )}
          {before ? null : (
            <IndicatorMultiples
              views={indicators}
              smallestGroup={protocol.smallestGroup}
              href={`${links.base}/indicateurs`}
            />
          )}
          {before && holders.length === 0 ? null : (
            <HolderTable
              holders={holders}
              window={overview.window}
              smallestGroup={protocol.smallestGroup}
              base={links.holders ? `${links.base}/detenteurs` : undefined}
            />
          )}
          <ComingList coming={overview.coming} />
        </div>
        <OverviewSide overview={overview} base={links.base} />
      </div>
    </LaptopFrame>
  );
}
