import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { requireTester } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { getOpenPilot } from '~/pilots/get-open-pilot.server.ts';
import { IndicatorMultiples } from '~/pilots/indicators/components/indicator-multiples.tsx';
import { readSeries } from '~/pilots/indicators/read-series.server.ts';
import { viewIndicators } from '~/pilots/indicators/view-indicators.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { SpaceFrame } from '../components/space-frame.tsx';
import { messages } from '../messages/indicators.ts';
import { readFrame } from '../read-frame.server.ts';

export const handle: RouteHandle = { action: 'tester.own' };
export const meta = pageTitle(messages, (t) => t.title);

/** The indicators that the protocol makes for testers, as anybody may see them. */
export async function loader(args: LoaderFunctionArgs) {
  const tester = await requireTester(args);
  const { app } = args.context;
  const definition = await getOpenPilot(app, tester.pilotSlug);
  const series = await readSeries(app, tester.pilotSlug);
  return {
    frame: await readFrame(app, definition, tester),
    views: viewIndicators(definition, series, { isResearcher: false, reader: 'testers' }),
    smallestGroup: definition.smallestGroup,
  };
}

export default function GroupIndicators() {
  const t = useMessages(messages);
  const { frame, views, smallestGroup } = useLoaderData<typeof loader>();
  return (
    <SpaceFrame data={frame}>
      <h1>{t.title}</h1>
      <p>{t.lead}</p>
      {views.length === 0 ? <p>{t.none}</p> : <IndicatorMultiples views={views} smallestGroup={smallestGroup} />}
      <p className="aside">{t.small(smallestGroup)}</p>
      <p className="buttons">
        <Link to="/moi">{t.back}</Link>
      </p>
    </SpaceFrame>
  );
}
