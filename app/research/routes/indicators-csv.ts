import type { LoaderFunctionArgs } from '@remix-run/node';
import type { RouteHandle } from '~/access/route-handle.ts';
import { openPilot } from '~/pilots/open-pilot-page.server.ts';
import { csvResponse } from '../csv-response.ts';
import { indicatorsCsv } from '../indicators/indicators-csv.ts';
import { readIndicators } from '../indicators/read-indicators.server.ts';

export const handle: RouteHandle = { action: 'pilot.read' };

/** `?indicateur=looks` for one of them. */
export async function loader(args: LoaderFunctionArgs) {
  const { app, definition, principal, pilot } = await openPilot(args, 'pilot.read');
  const { views } = await readIndicators(app, definition, principal);
  const wanted = new URL(args.request.url).searchParams.get('indicateur');
  const shown = wanted === null ? views : views.filter(({ indicator }) => indicator.key === wanted);
  return csvResponse(indicatorsCsv(shown), [pilot, wanted, 'indicateurs']);
}
