import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { RouteHandle } from '~/access/route-handle.ts';
import { parseDay } from '~/services/local-days.server.ts';
import { TravelMethod } from '~/services/travel/components/travel-method.tsx';
import { TripsWidget } from '~/services/travel/components/trips-widget.tsx';
import { buildTripsView } from '~/services/travel/trips-view.server.ts';
import { WIDGETS } from '~/services/widgets.ts';
import { pageTitle } from '~/ui/page-title.ts';
import { ServiceStanding } from '../components/service-standing.tsx';
import { SpaceFrame } from '../components/space-frame.tsx';
import { messages } from '../messages/travel.ts';
import { openService } from '../open-service.server.ts';
import { chooseMonth, daysOfMonth, methodFactors, readTravel } from '../read-travel.server.ts';
import { serviceStanding } from '../service-data.server.ts';

export const handle: RouteHandle = { action: 'tester.own' };
export const meta = pageTitle(messages, (t) => t.trips);

/** `?mois=2026-11&jour=2026-11-03&flou=1` */
export async function loader(args: LoaderFunctionArgs) {
  const page = await openService(args, 'trips');
  const params = new URL(args.request.url).searchParams;
  const { frame, today, timeZone } = page;
  const standing = await serviceStanding(page);
  const month = chooseMonth(params.get('mois'), standing, today);
  const travel = await readTravel(page, daysOfMonth(month));
  const day = parseDay(params.get('jour')) ?? null;
  const view = buildTripsView(travel, { month, day, isBlurred: params.has('flou'), today, timeZone });
  await page.record('opened-space');
  if (view.days.length > 0) await page.record('viewed-trips');
  const modes = [...new Set(travel.trips.map(({ mode }) => mode))];
  return { frame, standing, view, factors: methodFactors(modes) };
}

export default function Trips() {
  const { frame, standing, view, factors } = useLoaderData<typeof loader>();
  return (
    <SpaceFrame data={frame}>
      <TripsWidget view={view} path={WIDGETS.trips.path} />
      {factors.length > 0 ? <TravelMethod rules={view.rules} factors={factors} /> : null}
      <ServiceStanding standing={standing} />
    </SpaceFrame>
  );
}
