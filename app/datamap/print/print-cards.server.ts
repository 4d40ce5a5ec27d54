import type { AppContext } from '~/platform/context.server.ts';
import { pick } from '~/platform/i18n/messages.ts';
import { pdfResponse, readPrintRequest } from '~/platform/pdf/pdf-response.server.ts';
import { MOST_PAGES } from '~/platform/pdf/write-pdf.server.ts';
import { readFilters } from '../filters.ts';
import { ITEM_SELECT, toItemView } from '../item-view.ts';
import { itemWhere } from '../item-where.server.ts';
import { messages } from '../messages/print.ts';
import { dataCards, SMALL_PER_PAGE } from './data-cards.ts';

/** The territory's cards that answer the map's filters, to cut out: `?format=grand` for four to a page. */
export async function printCards(
  context: AppContext,
  input: { territoryId: string; request: Request },
): Promise<Response> {
  const { territoryId, request } = input;
  const { locale, paper, params } = readPrintRequest(request);
  const territory = await context.db.territory.findUnique({ where: { id: territoryId }, select: { name: true } });
  const stored = await context.db.dataItem.findMany({
    where: itemWhere(territoryId, readFilters(params)),
    orderBy: [{ initiativeId: 'asc' }, { position: 'asc' }, { key: 'asc' }],
    // One more than can be printed: enough for the document to be refused as too long.
    take: MOST_PAGES * SMALL_PER_PAGE + 1,
    select: ITEM_SELECT,
  });
  const document = dataCards(
    {
      territory: territory?.name ?? '',
      items: stored.map(toItemView),
      address: ({ key }) => `${context.publicUrl}/${territoryId}/donnees/${key}`,
      large: params.get('format') === 'grand',
    },
    locale,
  );
  const fileName = `${pick(messages, locale).fileName} ${territoryId}`;
  return pdfResponse({ document, paper, now: context.clock.now(), fileName });
}
