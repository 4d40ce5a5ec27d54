import type { LoaderFunctionArgs } from '@remix-run/node';
import type { RouteHandle } from '~/access/route-handle.ts';
import { csvResponse } from '../csv-response.ts';
import { figurePng, figureSvg } from '../survey-results/figure-file.server.tsx';
import { figuresOf, openSurvey } from '../survey-results/load-survey.server.ts';
import { surveyCsv } from '../survey-results/survey-csv.ts';
import { presentSurvey } from '../survey-results/survey-view.ts';

export const handle: RouteHandle = { action: 'research.read' };

/** One figure as a file: `figures/age.csv`, `.svg` or `.png`. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const opened = await openSurvey(args);
  const { definition, locale, pilot, planned } = opened;
  const [, name = '', format = ''] = /^(.+)\.(csv|svg|png)$/.exec(args.params.figure ?? '') ?? [];
  const figures = figuresOf(opened, args.request);
  const { scores, questions } = presentSurvey(figures, { locale, k: definition.smallestGroup });
  const found = [...scores, ...questions].find((one) => one.name === name);
  if (!found) throw new Response(null, { status: 404 });
  const parts = [pilot, planned.key, figures.filter?.value ?? null, name];
  if (format === 'csv') return csvResponse(surveyCsv(figures, planned.key, name), parts);
  const svg = figureSvg(found.figure, locale);
  if (svg === null) throw new Response(null, { status: 404 });
  const file = parts
    .filter((part) => part !== null)
    .join('-')
    .replace(/[^A-Za-z0-9_-]/g, '');
  const body = format === 'svg' ? svg : await figurePng(svg);
  return new Response(body, {
    headers: {
      'Content-Type': format === 'svg' ? 'image/svg+xml; charset=utf-8' : 'image/png',
      'Content-Disposition': `attachment; filename="${file}.${format}"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
