import type { LoaderFunctionArgs } from '@remix-run/node';
import type { RouteHandle } from '~/access/route-handle.ts';
import { inLocale, pick } from '~/platform/i18n/messages.ts';
import { pdfResponse } from '~/platform/pdf/pdf-response.server.ts';
import { messages } from '../messages/outings.ts';
import { openService } from '../open-service.server.ts';
import { readOutings } from '../outings.server.ts';
import { outingsPaper } from '../outings-paper.ts';

export const handle: RouteHandle = { action: 'tester.own' };

/** The outings that the person chose and that are to come, on a sheet for the door of a fridge. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { app, tester, locale, definition } = await openService(args, 'programme');
  const now = app.clock.now();
  const { chosen } = await readOutings(app, tester.testerId);
  const outings = chosen.filter(({ startsAt }) => startsAt > now.getTime());
  const document = outingsPaper(outings, { locale, pilot: inLocale(definition.title, locale), now });
  return pdfResponse({ document, paper: 'a4', now, fileName: pick(messages, locale).calendarFile });
}
