import type { LoaderFunctionArgs } from '@remix-run/node';
import type { RouteHandle } from '~/access/route-handle.ts';
import { csvResponse } from '../csv-response.ts';
import { figuresOf, openSurvey } from '../survey-results/load-survey.server.ts';
import { surveyCsv } from '../survey-results/survey-csv.ts';

export const handle: RouteHandle = { action: 'research.read' };

export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const opened = await openSurvey(args);
  const figures = figuresOf(opened, args.request);
  const { pilot, planned } = opened;
  return csvResponse(surveyCsv(figures, planned.key), [pilot, planned.key, figures.filter?.value ?? null, 'resultats']);
}
