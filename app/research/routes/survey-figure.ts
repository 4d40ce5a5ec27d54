import type { LoaderFunctionArgs } from '@remix-run/node';
import type { RouteHandle } from '~/access/route-handle.ts';
import { figureResponse, readFigureFile } from '../survey-results/figure-response.server.ts';
import { figuresOf, openSurvey } from '../survey-results/load-survey.server.ts';
import { surveyCsv } from '../survey-results/survey-csv.ts';
import { presentSurvey } from '../survey-results/survey-view.ts';

export const handle: RouteHandle = { action: 'research.read' };

/** One figure as a file: `figures/age.csv`, `.svg` or `.png`. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const opened = await openSurvey(args);
  const { definition, locale, pilot, planned } = opened;
  const file = readFigureFile(args.params.figure);
  const figures = figuresOf(opened, args.request);
  const { scores, questions } = presentSurvey(figures, { locale, k: definition.smallestGroup });
  const found = [...scores, ...questions].find(({ name }) => name === file?.name);
  if (!file || !found) throw new Response(null, { status: 404 });
  return figureResponse({
    ...{ figure: found.figure, format: file.format, locale },
    csv: () => surveyCsv(figures, planned.key, file.name),
    parts: [pilot, planned.key, figures.filter?.value ?? null, file.name],
  });
}
