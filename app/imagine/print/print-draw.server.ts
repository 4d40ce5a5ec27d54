import { allItems } from '~/datamap/all-items.server.ts';
import { getKit } from '~/kit/load-kit.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { pdfResponse, readPrintRequest } from '~/platform/pdf/pdf-response.server.ts';
import { drawPairs, MOST_PAIRS, readSeed, seedAt } from '../draw-pairs.ts';
import { drawCards } from './draw-cards.ts';

/** The cards of a draw to cut out: `?tirage=<number>&n=<how many>`. */
export async function printDraw(
  context: AppContext,
  input: { territoryId: string; initiativeId: string; territory: string; request: Request },
): Promise<Response> {
  const { request, territory, ...where } = input;
  const { locale, paper, params } = readPrintRequest(request);
  const now = context.clock.now();
  const cards = await allItems(context, where);
  const seed = readSeed(params.get('tirage')) ?? seedAt(now);
  const count = readSeed(params.get('n')) ?? MOST_PAIRS;
  const document = drawCards(drawPairs(cards, getKit().domains, { seed, count }), territory, locale);
  return pdfResponse({ document, paper, now, fileName: document.title });
}
