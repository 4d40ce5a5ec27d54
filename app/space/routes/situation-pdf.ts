import type { LoaderFunctionArgs } from '@remix-run/node';
import type { RouteHandle } from '~/access/route-handle.ts';
import { inLocale } from '~/platform/i18n/messages.ts';
import { pdfResponse } from '~/platform/pdf/pdf-response.server.ts';
import { SHEET_PARTS, situationPaper } from '~/services/social/situation-paper.ts';
import { openService } from '../open-service.server.ts';
import { readSituation } from '../read-situation.server.ts';

export const handle: RouteHandle = { action: 'tester.own' };

/** The sheet for an appointment, with the parts that were ticked (`?partie=`) and no other. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const page = await openService(args, 'situation');
  const { app, definition, locale } = page;
  const ticked = new URL(args.request.url).searchParams.getAll('partie');
  const { view } = await readSituation(page);
  const document = situationPaper({
    ...{ view, locale, pilot: inLocale(definition.title, locale) },
    parts: SHEET_PARTS.filter((part) => ticked.includes(part)),
  });
  return pdfResponse({ document, paper: 'a4', now: app.clock.now(), fileName: 'ma-situation' });
}
