import type { LoaderFunctionArgs } from '@remix-run/node';
import type { RouteHandle } from '~/access/route-handle.ts';
import { compareSources } from '../compare/compare-sources.ts';
import { chosenSources } from '../compare/curve-source.ts';
import { openSources } from '../compare/open-sources.server.ts';
import { stayCsv } from '../csv.ts';
import { csvResponse } from '../csv-response.ts';

export const handle: RouteHandle = { action: 'research.read' };

/** The curves that the address chooses, as the page shows them. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { sources, definition } = await openSources(args);
  const { figure } = compareSources(chosenSources(sources, new URL(args.request.url).searchParams));
  return csvResponse(stayCsv({ stay: figure }), [definition.slug, 'comparer']);
}
