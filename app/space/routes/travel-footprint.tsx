import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import type { RouteHandle } from '~/access/route-handle.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { FootprintWidget } from '~/services/travel/components/footprint-widget.tsx';
import { TravelMethod } from '~/services/travel/components/travel-method.tsx';
import { WIDGETS } from '~/services/widgets.ts';
import { pageTitle } from '~/ui/page-title.ts';
import { ServiceStanding } from '../components/service-standing.tsx';
import { SpaceFrame } from '../components/space-frame.tsx';
import { messages } from '../messages/travel.ts';
import { openService } from '../open-service.server.ts';
import { readTravelFootprint } from '../read-travel-footprint.server.ts';

export const handle: RouteHandle = { action: 'tester.own' };
export const meta = pageTitle(messages, (t) => t.footprint);

/** `?mois=2026-11&unite=eur&km=12000` */
export async function loader(args: LoaderFunctionArgs) {
  const page = await openService(args, 'travel-footprint');
  const footprint = await readTravelFootprint(page, new URL(args.request.url).searchParams);
  await page.record('opened-space');
  if (footprint.view.totals) await page.record('viewed-footprint');
  return { frame: page.frame, ...footprint };
}

export default function TravelFootprint() {
  const t = useMessages(messages);
  const { frame, standing, view, factors, sayPath, scorePath } = useLoaderData<typeof loader>();
  return (
    <SpaceFrame data={frame}>
      <FootprintWidget view={view} path={WIDGETS['travel-footprint'].path} sayPath={sayPath} />
      {scorePath ? (
        <p>
          <Link className="button is-plain is-wide" to={scorePath}>
            {t.share}
          </Link>
        </p>
      ) : null}
      {factors.length > 0 ? <TravelMethod rules={view.rules} factors={factors} /> : null}
      <ServiceStanding standing={standing} />
    </SpaceFrame>
  );
}
