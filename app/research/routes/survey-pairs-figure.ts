import type { LoaderFunctionArgs } from '@remix-run/node';
import type { RouteHandle } from '~/access/route-handle.ts';
import { csvResponse } from '../csv-response.ts';
import { figureResponse, readFigureFile } from '../survey-results/figure-response.server.ts';
import { openPairs } from '../survey-results/load-pairs.server.ts';
import { pairsCsv } from '../survey-results/pairs-csv.ts';
import { presentPair } from '../survey-results/present-pairs.ts';

export const handle: RouteHandle = { action: 'research.read' };

/** One comparison as a file, or all of them as numbers: `figures/comparaison.csv`. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { definition, locale, pilot, before, after, paired } = await openPairs(args);
  const file = readFigureFile(args.params.figure);
  const waves = { before: before.key, after: after.key };
  const parts = [pilot, before.key, after.key];
  if (args.params.figure === 'comparaison.csv')
    return csvResponse(pairsCsv(paired.figures, waves), [...parts, 'comparaison']);
  const found = paired.figures.find(({ name }) => name === file?.name);
  if (!file || !found) throw new Response(null, { status: 404 });
  return figureResponse({
    figure: presentPair(found, { locale, k: definition.smallestGroup }),
    ...{ format: file.format, locale, parts: [...parts, file.name] },
    csv: () => pairsCsv([found], waves),
  });
}
