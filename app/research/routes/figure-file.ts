import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireAccess } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { frequencyCsv, incidenceCsv, timelineCsv } from '../csv.ts';
import { csvResponse } from '../csv-response.ts';
import { loadResearch } from '../load-research.server.ts';
import { pictureOf } from '../pictures/picture-of.ts';
import { pictureResponse } from '../pictures/picture-response.server.ts';
import { researchView } from '../view.ts';

export const handle: RouteHandle = { action: 'research.read' };

const CSVS = { frequence: frequencyCsv, causes: incidenceCsv, journal: timelineCsv } as const;

/** `frequence.csv`, `survie.svg`, `flux.png`…: a figure of the pages, filtered as they are, as a file to keep. */
export async function loader(args: LoaderFunctionArgs) {
  const { territory = '', pilot = '', file = '' } = args.params;
  const principal = await requireAccess(args, 'research.read', { territory, pilot });
  const [, figure = '', kind = ''] = /^([a-z]+)\.(csv|svg|png)$/.exec(file) ?? [];
  const csv = Object.entries(CSVS).find(([name]) => name === figure)?.[1];
  if (kind === '' || (kind === 'csv' && !csv)) throw new Response(null, { status: 404 });
  const { definition, ...rest } = await loadResearch(args.context.app, {
    principal,
    request: args.request,
    pilotSlug: pilot,
  });
  const name = [pilot, rest.engagement.panelKey, figure];
  if (kind === 'csv' && csv) return csvResponse(csv(rest.engagement), name);
  const picture = pictureOf(
    researchView(definition, { ...rest, locale: localeOf(args.request) }),
    figure,
    localeOf(args.request),
  );
  if (!picture) throw new Response(null, { status: 404 });
  return pictureResponse(picture, kind === 'png' ? 'png' : 'svg', name);
}
